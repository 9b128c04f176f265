package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.Member;
import java.util.List;

/** The incomes of the request and whose each of them is, found once. */
final class IncomeItems {

    private final List<Income> items;
    private final int[] earners;

    IncomeItems(Facts facts) {
        items = facts.incomes();
        earners = new int[items.size()];
        for (int i = 0; i < earners.length; i++) {
            earners[i] = placeOf(items.get(i).member(), facts.members());
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

    private static int placeOf(String ref, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).ref().equals(ref)) {
                return i;
            }
        }
        return -1;
    }
}
