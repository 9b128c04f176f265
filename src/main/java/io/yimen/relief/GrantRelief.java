package io.yimen.relief;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grants a relief.
 *
 * @param persons the keyed hashes of the numbers of everybody it is for; who has none is entered later
 * @param need absent when none was stated
 * @param approval of the county's government, where the amount asks for it
 * @param parts when it is paid out; together they are the amount
 */
public record GrantRelief(
        Matter matter,
        ReliefVariant variant,
        Cause cause,
        List<byte[]> persons,
        @Nullable Money need,
        Money amount,
        Paying paying,
        String level,
        @Nullable Approval approval,
        List<Part> parts) {

    public GrantRelief {
        Money sum = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(amount)) {
            throw new IllegalArgumentException("The parts come to " + sum + " and the relief to " + amount);
        }
    }

    /** The case it is granted in. */
    public record Matter(
            int county, int township, UUID application, String caseNumber, String applicant, int members) {}

    /** What struck them. */
    public record Cause(String kind, LocalDate on) {}

    /** How it is given, and what, when it is goods; {@code paid} when it is handed over with the grant. */
    public record Paying(PayMethod method, @Nullable String goods, boolean paid) {}

    /** The decision of the county's government. */
    public record Approval(String number, LocalDate on) {}

    /** A part and the day it is due. */
    public record Part(LocalDate dueOn, Money amount) {}
}
