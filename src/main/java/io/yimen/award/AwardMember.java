package io.yimen.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yimen.common.Money;
import io.yimen.registry.PersonKey;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person the award is for, as decided; without a person when another area keeps the file.
 *
 * @param addOn the member's own part of the amount, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardMember(
        String ref,
        String name,
        @Nullable String idMasked,
        @Nullable Integer personCounty,
        @Nullable UUID person,
        @Nullable Money addOn) {

    Optional<PersonKey> key() {
        return person == null || personCounty == null
                ? Optional.empty()
                : Optional.of(new PersonKey(personCounty, person));
    }
}
