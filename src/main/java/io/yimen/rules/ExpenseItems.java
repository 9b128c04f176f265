package io.yimen.rules;

import io.yimen.rules.Facts.Expense;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The expenses of the request and whose each of them is, found once, when the facts are put together; nobody changes it. */
final class ExpenseItems extends AbstractList<Expense> implements RandomAccess {

    private final Expense[] items;
    private final long[] whose;

    private ExpenseItems(Expense[] items, MemberList members) {
        this.items = items;
        whose = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            String member = items[i].member();
            whose[i] = members.placesOf(member == null ? null : List.of(member));
        }
    }

    static ExpenseItems of(List<Expense> items, MemberList members) {
        return new ExpenseItems(items.toArray(Expense[]::new), members);
    }

    @Override
    public Expense get(int item) {
        return items[item];
    }

    @Override
    public int size() {
        return items.length;
    }

    /** True when it is of one of these members or of the household; of members that are not none. */
    boolean concerns(long members, int item) {
        return (whose[item] & members) != Places.NONE;
    }
}
