package io.yimen.preview;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Residence;
import java.util.List;
import java.util.UUID;

/**
 * One household of a run.
 *
 * @param paid what its awards pay now; another sum than {@code before} where an amount was set by hand or the facts have aged
 * @param causes keys of the parameters that alone would already make a difference, else of all that changed
 */
public record PreviewRow(
        int county,
        int township,
        UUID applicationId,
        CaseNumber caseNumber,
        Source source,
        Residence residence,
        int persons,
        Effect effect,
        Entitlement beforeWhat,
        Entitlement afterWhat,
        Money before,
        Money after,
        Money paid,
        List<String> causes) {

    public Money difference() {
        return after.minus(before);
    }
}
