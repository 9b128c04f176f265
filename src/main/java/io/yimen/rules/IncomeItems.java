package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import java.util.List;

/**
 * The incomes of the request and whose each of them is, found once; finding it adds each to the income of its member.
 *
 * <p>Facts refer only to members who are there, so what is of none of the others is of the last.
 */
final class IncomeItems {

    private final List<Income> items;
    private final int[] earners;

    IncomeItems(List<Income> items, Person[] members) {
        this.items = items;
        earners = new int[items.size()];
        for (int i = 0; i < earners.length; i++) {
            Income item = items.get(i);
            earners[i] = placeOf(item.member(), members);
            if (earners[i] >= 0) {
                members[earners[i]].income().add(item);
            }
        }
    }

    int size() {
        return earners.length;
    }

    Income get(int item) {
        return items.get(item);
    }

    boolean isOf(Person person, int item) {
        return earners[item] == person.index();
    }

    /** -1 for nobody of the household, which facts that were checked never say. */
    private static int placeOf(String ref, Person[] members) {
        for (int place = 0; place < members.length; place++) {
            if (members[place].ref().equals(ref)) {
                return place;
            }
        }
        return -1;
    }
}
