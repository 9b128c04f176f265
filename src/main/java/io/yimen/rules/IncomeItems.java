package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import java.util.List;

/** The incomes of the request and whose each of them is, found once; finding it adds each to the income of its member. */
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

    private static int placeOf(String ref, Person[] members) {
        for (int i = 0; i < members.length; i++) {
            if (members[i].ref().equals(ref)) {
                return i;
            }
        }
        return -1;
    }
}
