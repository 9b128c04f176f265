package io.yimen.demo;

import io.yimen.common.Sex;
import io.yimen.screening.MemberFacts;
import io.yimen.screening.MemberFacts.ActiveBenefit;
import io.yimen.screening.MemberFacts.BenefitProgramme;
import io.yimen.screening.MemberFacts.CareSetting;
import io.yimen.screening.MemberFacts.Disability;
import io.yimen.screening.MemberFacts.Relation;
import io.yimen.screening.MemberFacts.Status;
import io.yimen.screening.MemberFacts.Study;
import io.yimen.screening.MemberFacts.WorkAbility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a member is to be, before there is a name and a number. */
record Person(
        Relation relation, Sex sex, int age, @Nullable Disability disability, boolean ill, boolean paidElsewhere) {

    static Person of(Relation relation, Sex sex, int age) {
        return new Person(relation, sex, age, null, false, false);
    }

    Person disabled(MemberFacts.DisabilityCategory category, int level) {
        return new Person(relation, sex, age, new Disability(category, level), ill, paidElsewhere);
    }

    Person seriouslyIll() {
        return new Person(relation, sex, age, disability, true, paidElsewhere);
    }

    Person paidInAnotherCounty() {
        return new Person(relation, sex, age, disability, ill, true);
    }

    MemberFacts facts(String ref, LocalDate born) {
        return new MemberFacts(
                ref,
                born,
                sex,
                relation,
                null,
                true,
                Status.PRESENT,
                study(),
                disability,
                ill,
                false,
                workAbility(),
                null,
                null,
                CareSetting.HOME,
                paidElsewhere ? List.of(new ActiveBenefit(BenefitProgramme.DIBAO, "110105", false, null)) : List.of());
    }

    private Study study() {
        if (age < 6 || age > 21 || relation == Relation.HEAD || disability != null) {
            return Study.NONE;
        }
        return age < 15 ? Study.COMPULSORY : age < 18 ? Study.UPPER_SECONDARY : Study.UNDERGRADUATE;
    }

    private WorkAbility workAbility() {
        boolean severe = disability != null && disability.level() <= 2;
        if (age < 16 || age >= 60 || severe || study() != Study.NONE) {
            return WorkAbility.NONE;
        }
        return ill || disability != null ? WorkAbility.PARTIAL : WorkAbility.FULL;
    }
}
