package io.yimen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yimen.common.NationalId;
import io.yimen.common.RegionCode;
import io.yimen.common.Sex;
import io.yimen.database.YimenTest;
import io.yimen.security.StaffIdentity;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A temporary file turns out to be somebody's: once, and for good. */
@YimenTest
class IdentificationTests {

    private static final NationalId KNOWN = number("34152319610203999");
    private static final NationalId SOMEBODY_ELSE = number("34152319610204999");

    @Autowired
    private Registry registry;

    @Autowired
    private Identification identification;

    @Autowired
    private StaffIdentity staff;

    @Test
    void the_same_again_changes_nothing_and_another_is_refused() {
        PersonKey known = as(() -> registry.register(person(KNOWN)).key()).orElseThrow();
        PersonKey temporary = as(() -> registry.register(person(null)).key()).orElseThrow();

        Identified first = as(() -> identification.identify(temporary, KNOWN, "韩立功"));
        Identified again = as(() -> identification.identify(temporary, KNOWN, "韩立功"));

        assertThat(first).isEqualTo(again).isEqualTo(new Identified(341523, true));
        assertThat(as(() -> registry.merged(known))).hasSize(1);
        assertThat(as(() -> registry.person(temporary)).mergedInto()).isEqualTo(known);
        as(() -> registry.register(person(SOMEBODY_ELSE)));
        assertThat(catchThrowableOfType(
                        AlreadyIdentified.class,
                        () -> as(() -> identification.identify(temporary, SOMEBODY_ELSE, "别人"))))
                .isNotNull();
    }

    @Test
    void keys_count_up_within_a_day_and_are_typed_with_or_without_dashes() {
        PersonKey one = as(() -> registry.register(person(null)).key()).orElseThrow();
        PersonKey two = as(() -> registry.register(person(null)).key()).orElseThrow();
        String first = as(() -> registry.person(one)).temporaryKey();
        String second = as(() -> registry.person(two)).temporaryKey();

        assertThat(first).matches("LS341523-261125-[0-9]{4}").isNotEqualTo(second);
        assertThat(as(() -> registry.search(" ls" + second.substring(2).replace("-", "")))
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.key()).isEqualTo(two));
    }

    private static RegisterPerson person(@org.jspecify.annotations.Nullable NationalId id) {
        RegionCode place = new RegionCode("341523100");
        LocalDate birth = id == null ? LocalDate.of(1990, 1, 1) : id.birthDate();
        return new RegisterPerson(
                id == null ? "无名氏" : "韩立功",
                id,
                birth,
                Sex.MALE,
                place,
                place,
                null,
                341523100,
                id == null ? "证件遗失" : null);
    }

    private static NationalId number(String seventeen) {
        return new NationalId(seventeen + NationalId.checkCharacter(seventeen));
    }

    private <T> T as(Supplier<T> work) {
        return staff.callAs(staff.account("caseworker.shucheng"), work);
    }
}
