package io.yimen.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Residence;
import io.yimen.common.Sex;
import io.yimen.rules.CareTier;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person of the household; what the contract gives a default never is null here.
 *
 * @param residence the household's when absent
 * @param workAbility when absent, NONE under 16 or from 60, else FULL
 * @param employed when absent, true iff the member has a WAGE or BUSINESS item
 * @param selfCare able to do everything alone when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberFacts(
        String ref,
        LocalDate birthDate,
        Sex sex,
        Relation relation,
        @Nullable Residence residence,
        boolean livingTogether,
        Status status,
        Study study,
        @Nullable Disability disability,
        boolean seriousIllness,
        boolean pregnant,
        @Nullable WorkAbility workAbility,
        @Nullable Boolean employed,
        @Nullable SelfCare selfCare,
        CareSetting careSetting,
        List<ActiveBenefit> activeBenefits) {

    public MemberFacts {
        activeBenefits = Absent.orEmpty(activeBenefits);
    }

    /** A member who lives at home and of whom nothing special is known. */
    public static MemberFacts of(String ref, LocalDate birthDate, Sex sex, Relation relation) {
        return new MemberFacts(
                ref,
                birthDate,
                sex,
                relation,
                null,
                true,
                Status.PRESENT,
                Study.NONE,
                null,
                false,
                false,
                null,
                null,
                null,
                CareSetting.HOME,
                List.of());
    }

    /** What the member is to the head of the household. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        GRANDCHILD,
        PARENT,
        GRANDPARENT,
        SIBLING,
        OTHER
    }

    /** Where the member is, as far as it decides who counts. */
    public enum Status {
        PRESENT,
        IMPRISONED,
        COMPULSORY_TREATMENT,
        DECLARED_MISSING,
        CLERGY_LIVING_APART,
        CONSCRIPT,
        DECEASED
    }

    /** Full-time study. */
    public enum Study {
        NONE,
        COMPULSORY,
        UPPER_SECONDARY,
        VOCATIONAL_SECONDARY,
        UNDERGRADUATE,
        POSTGRADUATE
    }

    /** How far the member can work. */
    public enum WorkAbility {
        FULL,
        PARTIAL,
        NONE
    }

    /** Where the member is cared for. */
    public enum CareSetting {
        HOME,
        INSTITUTION
    }

    /** Category of the disability certificate. */
    public enum DisabilityCategory {
        VISUAL,
        HEARING,
        SPEECH,
        PHYSICAL,
        INTELLECTUAL,
        MENTAL,
        MULTIPLE
    }

    /** A disability as the certificate states it; level 1 is the gravest of four. */
    public record Disability(DisabilityCategory category, int level) {}

    /** The six things of self-care; each absent one the person can do alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SelfCare(
            @Nullable Boolean eating,
            @Nullable Boolean dressing,
            @Nullable Boolean gettingInAndOutOfBed,
            @Nullable Boolean toileting,
            @Nullable Boolean walkingIndoors,
            @Nullable Boolean bathing) {

        /** How many the person cannot do alone. */
        public int failed() {
            return (int) Stream.of(eating, dressing, gettingInAndOutOfBed, toileting, walkingIndoors, bathing)
                    .filter(Boolean.FALSE::equals)
                    .count();
        }

        /** SELF, HALF or FULL, as the rules call the tiers of care. */
        public String tier() {
            return CareTier.of(failed()).name();
        }
    }

    /** Programmes an award of which matters here. */
    public enum BenefitProgramme {
        DIBAO,
        TEKUN
    }

    /** An award the member has; {@code lastMonth} absent while it runs without an end, written {@code 2026-11}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActiveBenefit(
            BenefitProgramme programme,
            String county,
            boolean thisHousehold,
            @Nullable String lastMonth) {}
}
