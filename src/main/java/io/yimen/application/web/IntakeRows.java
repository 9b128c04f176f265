package io.yimen.application.web;

import io.yimen.common.NationalId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Small questions of the application pages about their rows; templates call it {@code @intakeRows}. */
@Component("intakeRows")
class IntakeRows {

    /** A number is whole only in the field where it is typed. */
    public String masked(String number) {
        try {
            return new NationalId(number).masked();
        } catch (NationalId.InvalidNationalId stillBeingTyped) {
            return number.length() > 6 && number.indexOf('*') < 0
                    ? number.substring(0, 3) + "*".repeat(number.length() - 3)
                    : number;
        }
    }

    /** A name for a new row that no row of the list has; blank rows of one page get different ones by their place. */
    public String freeRef(FactsFields fields, String list, String letter, int row) {
        Set<String> taken = fields.rows(list, 0).stream()
                .map(i -> fields.text(list + "[" + i + "].ref"))
                .collect(Collectors.toSet());
        return IntStream.iterate(row + 1, n -> n + 1)
                .mapToObj(n -> letter + n)
                .filter(ref -> !taken.contains(ref))
                .findFirst()
                .orElseThrow();
    }

    /** The row of a person's consent; one behind the last for a person who has not signed. */
    public int consentOf(FactsFields fields, String ref, int person) {
        return fields.rows("consents", 0).stream()
                .filter(i -> fields.is("consents[" + i + "].member", ref))
                .findFirst()
                .orElse(fields.count("consents") + person);
    }
}
