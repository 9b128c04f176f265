package io.yimen.demo;

import io.yimen.common.NationalId;
import io.yimen.screening.MemberFacts;
import java.time.LocalDate;

/** A member of a family of the demo. */
record DemoMember(MemberFacts facts, String name, NationalId id, String phone) {

    int age(LocalDate on) {
        return facts.birthDate().until(on).getYears();
    }

    boolean severelyDisabled() {
        MemberFacts.Disability disability = facts.disability();
        return disability != null && disability.level() <= 2;
    }

    boolean earns(LocalDate on) {
        return age(on) >= 18
                && age(on) < 60
                && !severelyDisabled()
                && facts.study() == MemberFacts.Study.NONE
                && facts.workAbility() != MemberFacts.WorkAbility.NONE;
    }
}
