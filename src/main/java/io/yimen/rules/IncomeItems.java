package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import io.yimen.rules.Facts.Member;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The incomes of the request and whose each of them is, found once, when the facts are put together; nobody changes it.
 *
 * <p>Facts refer only to members who are there.
 */
final class IncomeItems extends AbstractList<Income> implements RandomAccess {

    private final Income[] items;
    private final int[] earners;

    private IncomeItems(Income[] items, List<Member> members) {
        this.items = items;
        earners = new int[items.length];
        for (int i = 0; i < earners.length; i++) {
            earners[i] = placeOf(items[i].member(), members);
        }
    }

    static IncomeItems of(List<Income> items, List<Member> members) {
        return new IncomeItems(items.toArray(Income[]::new), members);
    }

    @Override
    public Income get(int item) {
        return items[item];
    }

    @Override
    public int size() {
        return items.length;
    }

    boolean isOf(Person person, int item) {
        return earners[item] == person.index();
    }

    /** Adds each to the income of its member, and what is of nobody to nobody's. */
    void addTo(Person[] members) {
        for (int i = 0; i < earners.length; i++) {
            if (earners[i] >= 0) {
                members[earners[i]].income().add(items[i]);
            }
        }
    }

    /** -1 for nobody of the household, which facts that were checked never say. */
    private static int placeOf(String ref, List<Member> members) {
        for (int place = 0; place < members.size(); place++) {
            if (members.get(place).ref().equals(ref)) {
                return place;
            }
        }
        return -1;
    }
}
