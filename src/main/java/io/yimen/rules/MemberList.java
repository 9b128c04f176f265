package io.yimen.rules;

import io.yimen.common.Residence;
import io.yimen.rules.Facts.Member;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The members of the request and what follows of each from the facts, found once, when the facts are put together; nobody changes it.
 *
 * <p>What is asked of all of them at once is kept as sets of {@link Places}.
 */
final class MemberList extends AbstractList<Member> implements RandomAccess {

    private final Standing[] each;
    private final List<String> refs;
    /** Of one of them at least. */
    private final int traits;

    private final long present;
    private final long conscripts;
    private final long family;
    private final long onTekunElsewhere;
    private final Kin kin;

    private MemberList(Standing[] each) {
        this.each = each;
        String[] names = new String[each.length];
        int any = 0;
        for (int i = 0; i < names.length; i++) {
            names[i] = each[i].facts().ref();
            any |= each[i].traits();
        }
        refs = FixedList.of(names);
        traits = any;
        present = having(Standing.PRESENT);
        conscripts = having(Standing.CONSCRIPT);
        family = having(Standing.OF_THE_FAMILY);
        onTekunElsewhere = having(Standing.TEKUN_ELSEWHERE);
        kin = Kin.among(each);
    }

    static MemberList of(List<Member> members, LocalDate asOf, Residence residence) {
        if (members.size() > Places.MOST) {
            throw new IllegalArgumentException("More than " + Places.MOST + " members");
        }
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

    /** Where the member of this ref stands in the request; -1 for nobody. */
    int placeOf(String ref) {
        for (int place = 0; place < each.length; place++) {
            if (each[place].facts().ref().equals(ref)) {
                return place;
            }
        }
        return -1;
    }

    /** A set of {@link Places}: everybody where the request does not say, nobody for an empty list. */
    long placesOf(@Nullable List<String> refs) {
        if (refs == null) {
            return Places.EVERY;
        }
        long places = Places.NONE;
        for (String ref : refs) {
            int place = placeOf(ref);
            places |= place < 0 ? Places.NONE : Places.of(place);
        }
        return places;
    }

    Standing standing(int index) {
        return each[index];
    }

    List<String> refs() {
        return refs;
    }

    /** Traits that one member has at least, those of {@link Standing} that no place changes. */
    int traits() {
        return traits;
    }

    long present(boolean conscriptExcluded) {
        return conscriptExcluded ? present : present | conscripts;
    }

    /** Who counts as one of the family, when present. */
    long family() {
        return family;
    }

    long onTekunElsewhere() {
        return onTekunElsewhere;
    }

    Kin kin() {
        return kin;
    }

    private long having(int trait) {
        long places = Places.NONE;
        for (Standing member : each) {
            places |= Places.when(member.has(trait), member.index());
        }
        return places;
    }
}
