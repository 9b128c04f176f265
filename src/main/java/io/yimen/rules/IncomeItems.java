package io.yimen.rules;

import io.yimen.rules.Facts.Income;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The incomes of the request and whose each of them is, found once, when the facts are put together; nobody changes it.
 *
 * <p>Facts refer only to members who are there.
 */
final class IncomeItems extends AbstractList<Income> implements RandomAccess {

    private final IncomeItem[] items;

    private IncomeItems(IncomeItem[] items) {
        this.items = items;
    }

    static IncomeItems of(List<Income> said, MemberList members) {
        IncomeItem[] items = new IncomeItem[said.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = IncomeItem.of(said.get(i), members.placeOf(said.get(i).member()));
        }
        return new IncomeItems(items);
    }

    @Override
    public Income get(int item) {
        return items[item].said();
    }

    @Override
    public int size() {
        return items.length;
    }

    boolean isOf(Person person, int item) {
        return items[item].earner() == person.index();
    }

    IncomeItem item(int item) {
        return items[item];
    }

    /** Adds each to the income of its member, and what is of nobody to nobody's. */
    void addTo(Person[] members) {
        for (IncomeItem item : items) {
            if (item.earner() >= 0) {
                members[item.earner()].income().add(item);
            }
        }
    }
}
