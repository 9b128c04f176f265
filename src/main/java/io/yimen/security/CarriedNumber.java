package io.yimen.security;

import io.yimen.common.NationalId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A number on its way from one page to the next: sealed, so that it stands readable in no page and no address. */
@Component
public class CarriedNumber {

    private static final UUID NO_ROW = new UUID(0, 0);

    private final FieldCipher cipher;

    CarriedNumber(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public String seal(NationalId number) {
        return Base64.getUrlEncoder()
                .encodeToString(cipher.encrypt(number.value(), "carried_number", NO_ROW, "id_number"));
    }

    /** Empty for anything that {@link #seal} did not make. */
    public Optional<NationalId> open(@Nullable String sealed) {
        try {
            return Optional.ofNullable(sealed)
                    .map(text -> Base64.getUrlDecoder().decode(text))
                    .map(bytes -> cipher.decryptForeign(bytes, "carried_number", NO_ROW, "id_number"))
                    .map(NationalId::new);
        } catch (IllegalArgumentException | UnreadableField foreign) {
            return Optional.empty();
        }
    }
}
