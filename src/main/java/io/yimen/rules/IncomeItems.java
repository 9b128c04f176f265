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
            members[earners[i]].income().add(item);
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
        int place = 0;
        while (place < members.length - 1 && !members[place].ref().equals(ref)) {
            place++;
        }
        return place;
    }
}
