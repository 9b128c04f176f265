package io.yimen.rules;

import io.yimen.rules.ProgrammeDecision.Reason;
import java.util.List;
import java.util.stream.Stream;

/** A set of failed rules in the order of the contract, one bit for each. */
record Reasons(int bits) {

    static final Reasons NONE = new Reasons(0);
    private static final Reason[] ALL = Reason.values();
    private static final List<List<Reason>> ALONE =
            Stream.of(ALL).map(reason -> FixedList.of(reason)).toList();

    static Reasons of(Reason reason) {
        return new Reasons(bit(reason));
    }

    /** Adds the reason if the rule failed. */
    Reasons when(boolean failed, Reason reason) {
        return new Reasons(failed ? bits | bit(reason) : bits);
    }

    Reasons and(Reasons others) {
        return new Reasons(bits | others.bits);
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean contains(Reason reason) {
        return (bits & bit(reason)) != 0;
    }

    List<Reason> list() {
        int count = Integer.bitCount(bits);
        if (count <= 1) {
            return count == 0 ? FixedList.empty() : ALONE.get(Integer.numberOfTrailingZeros(bits));
        }
        Reason[] reasons = new Reason[count];
        int rest = bits;
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = ALL[Integer.numberOfTrailingZeros(rest)];
            rest &= rest - 1;
        }
        return FixedList.of(reasons);
    }

    /** The names with a comma between, as a trace shows them. */
    @Override
    public String toString() {
        StringBuilder names = new StringBuilder();
        for (Reason reason : list()) {
            names.append(names.isEmpty() ? "" : ",").append(reason);
        }
        return names.toString();
    }

    private static int bit(Reason reason) {
        return 1 << reason.ordinal();
    }
}
