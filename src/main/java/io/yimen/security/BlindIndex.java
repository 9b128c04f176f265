package io.yimen.security;

import io.yimen.common.NationalId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns an ID number into a keyed 32-byte fingerprint (HMAC-SM3), by which it can be found without being stored. */
@Component
public class BlindIndex {

    public byte[] of(NationalId id) {
        throw new UnsupportedOperationException();
    }

    /** Of a number as people write it: full-width, with a small x, or the fifteen digits of before 1999. */
    public Optional<byte[]> ofText(String text) {
        throw new UnsupportedOperationException();
    }
}
