package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.Member;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The members of the request and what follows of each from the facts, found once, when the facts are put together; nobody changes it. */
final class MemberList extends AbstractList<Member> implements RandomAccess {

    private final Standing[] each;
    private final List<String> refs;

    private MemberList(Standing[] each) {
        this.each = each;
        String[] names = new String[each.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = each[i].facts().ref();
        }
        refs = FixedList.of(names);
    }

    static MemberList of(List<Member> members, LocalDate asOf, Residence residence) {
        Standing[] each = new Standing[members.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = Standing.of(i, members.get(i), asOf, residence);
        }
        return new MemberList(each);
    }

    @Override
    public Member get(int index) {
        return each[index].facts();
    }

    @Override
    public int size() {
        return each.length;
    }

    Standing standing(int index) {
        return each[index];
    }

    List<String> refs() {
        return refs;
    }
}
