package io.yimen.rules;

import io.yimen.rules.Facts.Obligor;
import io.yimen.rules.Facts.ObligorStatus;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The obligors of the request and whom each of them supports, found once, when the facts are put together; nobody changes it. */
final class ObligorList extends AbstractList<Obligor> implements RandomAccess {

    private final Obligor[] each;
    private final long[] named;
    private final boolean anyUnchecked;

    private ObligorList(Obligor[] each, MemberList members) {
        this.each = each;
        named = new long[each.length];
        boolean unchecked = false;
        for (int i = 0; i < each.length; i++) {
            named[i] = members.placesOf(each[i].supports());
            unchecked |= isUnchecked(each[i]);
        }
        anyUnchecked = unchecked;
    }

    static ObligorList of(List<Obligor> obligors, MemberList members) {
        return new ObligorList(obligors.toArray(Obligor[]::new), members);
    }

    @Override
    public Obligor get(int place) {
        return each[place];
    }

    @Override
    public int size() {
        return each.length;
    }

    /** Whom the obligor supports, a set of {@link Places}: everybody where the request does not say, nobody for an empty list. */
    long named(int place) {
        return named[place];
    }

    /** True when one of them did not consent to a check. */
    boolean isAnyUnchecked() {
        return anyUnchecked;
    }

    static boolean isUnchecked(Obligor obligor) {
        return !obligor.consent() && obligor.status() != ObligorStatus.DECEASED;
    }
}
