package io.yimen.relief;

import io.yimen.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relief as its page and its case show it. */
public record ReliefView(
        int county,
        int township,
        UUID id,
        String caseNumber,
        ReliefVariant variant,
        String incidentKind,
        LocalDate incidentOn,
        String applicant,
        int members,
        @Nullable Money need,
        Money amount,
        PayMethod method,
        @Nullable String goods,
        String level,
        @Nullable String approvalNumber,
        @Nullable LocalDate approvalOn,
        LocalDate grantedOn,
        String grantedBy,
        List<Instalment> instalments) {

    public Money paid() {
        return instalments.stream()
                .filter(Instalment::paid)
                .map(Instalment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    public Money left() {
        return amount.minus(paid());
    }

    /** What the need was more than the grant; nothing when no need was stated. */
    public Money uncovered() {
        return need == null || need.compareTo(amount) <= 0 ? Money.ZERO : need.minus(amount);
    }
}
