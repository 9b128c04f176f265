package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;
import java.util.List;

/** A set of failed rules in the order of the contract: an {@code int} with one bit for each while it is decided, an object to be said. */
record Reasons(int bits) {

    static final int NONE = 0;
    static final int ASSET_FINANCIAL = bit(Reason.ASSET_FINANCIAL);
    static final int ASSET_VEHICLE = bit(Reason.ASSET_VEHICLE);
    static final int ASSET_DWELLING = bit(Reason.ASSET_DWELLING);
    static final int ASSET_COMPANY = bit(Reason.ASSET_COMPANY);
    static final int INCOME_NOT_BELOW_LINE = bit(Reason.INCOME_NOT_BELOW_LINE);
    static final int INCOME_NOT_BELOW_MARGIN = bit(Reason.INCOME_NOT_BELOW_MARGIN);
    static final int ALREADY_DIBAO = bit(Reason.ALREADY_DIBAO);
    static final int ALREADY_MARGIN = bit(Reason.ALREADY_MARGIN);
    static final int WORK_ABILITY = bit(Reason.WORK_ABILITY);
    static final int OWN_INCOME = bit(Reason.OWN_INCOME);
    static final int OWN_ASSETS = bit(Reason.OWN_ASSETS);
    static final int ABLE_SUPPORTER = bit(Reason.ABLE_SUPPORTER);
    static final int RIGID_SHARE = bit(Reason.RIGID_SHARE);
    static final int INCOME_OVER_DISPOSABLE = bit(Reason.INCOME_OVER_DISPOSABLE);
    static final int TEMP_YEAR_LIMIT = bit(Reason.TEMP_YEAR_LIMIT);
    static final int TEMP_SAME_CAUSE = bit(Reason.TEMP_SAME_CAUSE);
    static final int TEMP_INCOME = bit(Reason.TEMP_INCOME);
    static final int NOT_URGENT = bit(Reason.NOT_URGENT);
    static final int NO_NEED = bit(Reason.NO_NEED);
    static final int NO_COUNTED_MEMBER = bit(Reason.NO_COUNTED_MEMBER);

    private static final Reason[] ALL = Reason.values();
    /** The sets said so far, by their bits, made when first needed; two threads may both make one, equal to the other. */
    private static final FixedList<?>[] SAID = new FixedList<?>[1 << 14];

    /** As objects, likewise. */
    private static final Reasons[] OBJECTS = new Reasons[SAID.length];

    /** The set as an object, one for all who ask for the same. */
    static Reasons of(int reasons) {
        if (reasons >= OBJECTS.length) {
            return new Reasons(reasons);
        }
        Reasons said = OBJECTS[reasons];
        if (said == null) {
            said = new Reasons(reasons);
            OBJECTS[reasons] = said;
        }
        return said;
    }

    /** What a failed rule adds to a set, and one that holds does not. */
    static int when(boolean failed, int reason) {
        return failed ? reason : NONE;
    }

    static boolean contains(int reasons, int reason) {
        return (reasons & reason) != 0;
    }

    /** The reasons of a set, one list for all who ask for the same. */
    @SuppressWarnings("unchecked") // only lists of reasons are kept
    static List<Reason> list(int reasons) {
        if (reasons >= SAID.length) {
            return listed(reasons);
        }
        FixedList<?> said = SAID[reasons];
        if (said == null) {
            said = (FixedList<?>) listed(reasons);
            SAID[reasons] = said;
        }
        return (List<Reason>) said;
    }

    /** The names with a comma between, as a trace shows them. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        for (Reason reason : list(bits)) {
            names.append(names.isEmpty() ? "" : ",").append(reason);
        }
        return names.toString();
    }

    private static List<Reason> listed(int reasons) {
        Reason[] each = new Reason[Integer.bitCount(reasons)];
        int rest = reasons;
        for (int i = 0; i < each.length; i++) {
            each[i] = ALL[Integer.numberOfTrailingZeros(rest)];
            rest &= rest - 1;
        }
        return FixedList.of(each);
    }

    private static int bit(Reason reason) {
        return 1 << reason.ordinal();
    }
}
