package io.yimen.security;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Encrypts one field of one row with SM4-GCM; a value copied to another row or column cannot be read there. */
@Component
public class FieldCipher {

    public byte[] encrypt(String plain, String table, UUID id, String column) {
        throw new UnsupportedOperationException();
    }

    /** @throws UnreadableField when the value was changed, moved, or its key is not known */
    public String decrypt(byte[] stored, String table, UUID id, String column) {
        throw new UnsupportedOperationException();
    }
}
