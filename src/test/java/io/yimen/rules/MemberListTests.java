package io.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.rules.Facts.CareSetting;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemberListTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_set_has_room_for_every_member_it_takes_and_more_are_refused() {
        MemberList full = list(Places.MOST);

        assertThat(Places.size(full.present(true))).isEqualTo(Places.MOST);
        assertThat(full.placeOf("m" + (Places.MOST - 1))).isEqualTo(Places.MOST - 1);
        assertThatThrownBy(() -> list(Places.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void kin_are_those_who_owe_each_other_support_and_nobody_is_kin_to_himself() {
        Kin kin = MemberList.of(
                        List.of(
                                member("m0", Relation.HEAD, 1980),
                                member("m1", Relation.SPOUSE, 1982),
                                member("m2", Relation.CHILD, 2015),
                                member("m3", Relation.PARENT, 1950),
                                member("m4", Relation.SIBLING, 1985),
                                member("m5", Relation.PARENT, 1952)),
                        DAY,
                        Residence.URBAN)
                .kin();

        assertThat(kin.byWork()).containsExactly(places(1), places(0), places(0, 1), places(0, 4), 0, places(0, 4));
        assertThat(kin.byIncome()).containsExactly(places(3, 5), 0, 0, places(5), places(3, 5), places(3));
    }

    @Test
    void who_is_named_twice_is_found_once_and_where_nothing_is_said_everybody_is_meant() {
        MemberList members = list(3);

        assertThat(members.placesOf(List.of("m1", "m1", "m2"))).isEqualTo(Places.of(1) | Places.of(2));
        assertThat(members.placesOf(List.of())).isZero();
        assertThat(members.placesOf(null)).isEqualTo(Places.EVERY);
        assertThat(members.placesOf(List.of("nobody"))).isZero();
    }

    private static long places(int... places) {
        return IntStream.of(places).mapToLong(Places::of).reduce(0, (one, other) -> one | other);
    }

    private static MemberList list(int size) {
        List<Member> members = IntStream.range(0, size)
                .mapToObj(i -> member("m" + i, i == 0 ? Relation.HEAD : Relation.OTHER, 1980))
                .toList();
        return MemberList.of(members, DAY, Residence.URBAN);
    }

    private static Member member(String ref, Relation relation, int born) {
        return new Member(
                ref,
                LocalDate.of(born, 1, 1),
                Sex.FEMALE,
                relation,
                null,
                true,
                MemberStatus.PRESENT,
                Study.NONE,
                null,
                false,
                false,
                null,
                null,
                Set.of(),
                CareSetting.HOME,
                List.of());
    }
}
