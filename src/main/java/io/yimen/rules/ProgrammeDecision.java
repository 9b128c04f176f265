package io.yimen.rules;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the answer; amounts, components and recheck stand only on ELIGIBLE and HOLD, reasons only on INELIGIBLE. */
public record ProgrammeDecision(
        Programme programme,
        Scope scope,
        @Nullable Variant variant,
        List<String> members,
        Outcome outcome,
        @Nullable Money monthlyAmount,
        @Nullable Money oneOffAmount,
        List<Component> components,
        List<Reason> reasons,
        List<Flag> flags,
        @Nullable DecisionLevel decisionLevel,
        @Nullable Integer recheckMonths,
        List<TraceLine> trace) {

    public ProgrammeDecision {
        members = FixedList.copyOf(members);
        components = FixedList.copyOf(components);
        reasons = FixedList.copyOf(reasons);
        flags = FixedList.copyOf(flags);
        trace = trace instanceof TraceLines ? trace : FixedList.copyOf(trace);
    }

    public enum Scope {
        HOUSEHOLD,
        SINGLE_PERSON,
        PERSON
    }

    public enum Variant {
        SMALL_QUICK,
        ORDINARY
    }

    /** HOLD: as computed, but a member is paid elsewhere and a person must look first. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        HOLD
    }

    /** A part of the amount; {@code category} names the add-on. */
    public record Component(
            ComponentCode code,
            @Nullable String member,
            @Nullable String category,
            Money amount) {}

    public enum ComponentCode {
        BASE,
        ADDON,
        CARE,
        RELIEF
    }

    /** Failed rules, in the order of the contract. */
    public enum Reason {
        ASSET_FINANCIAL,
        ASSET_VEHICLE,
        ASSET_DWELLING,
        ASSET_COMPANY,
        INCOME_NOT_BELOW_LINE,
        INCOME_NOT_BELOW_MARGIN,
        ALREADY_DIBAO,
        ALREADY_MARGIN,
        WORK_ABILITY,
        OWN_INCOME,
        OWN_ASSETS,
        ABLE_SUPPORTER,
        RIGID_SHARE,
        INCOME_OVER_DISPOSABLE,
        TEMP_YEAR_LIMIT,
        TEMP_SAME_CAUSE,
        TEMP_INCOME,
        NOT_URGENT,
        NO_NEED,
        NO_COUNTED_MEMBER
    }

    /** What a person must look at, in the order of the contract. */
    public enum Flag {
        OBLIGOR_NOT_CHECKED,
        DISCREPANCY,
        SUPPORT_WAIVED,
        ACTIVE_ELSEWHERE,
        IDENTITY_PENDING
    }

    public enum DecisionLevel {
        TOWNSHIP,
        COUNTY,
        COUNTY_GOVERNMENT
    }
}
