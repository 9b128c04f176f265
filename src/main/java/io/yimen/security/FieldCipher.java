package io.yimen.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * Encrypts one field of one row with SM4-GCM; a value copied to another row or column cannot be read there. Stored form:
 * version (1 byte), suite (1 byte), key id (4), nonce (12), cipher text with its tag.
 */
@Component
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final byte SUITE_GM = 1;
    private static final int NONCE = 12;
    private static final int HEAD = 2 + Integer.BYTES;
    private static final int TAG_BITS = 128;

    private final KeyProvider keys;
    private final FieldAlarm alarm;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(KeyProvider keys, FieldAlarm alarm) {
        this.keys = keys;
        this.alarm = alarm;
    }

    public byte[] encrypt(String plain, String table, UUID id, String column) {
        return encryptBytes(plain.getBytes(StandardCharsets.UTF_8), table, id, column);
    }

    /** The same for what is no text, such as a file. */
    public byte[] encryptBytes(byte[] plain, String table, UUID id, String column) {
        FieldKey key = keys.current();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(true, key, nonce, place(table, id, column), plain);
        return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                .put(VERSION)
                .put(SUITE_GM)
                .putInt(key.id())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws UnreadableField after raising the alarm, when the value was changed, moved, or its key is not known */
    public String decrypt(byte[] stored, String table, UUID id, String column) {
        return new String(decryptBytes(stored, table, id, column), StandardCharsets.UTF_8);
    }

    /** @throws UnreadableField as {@link #decrypt} does */
    public byte[] decryptBytes(byte[] stored, String table, UUID id, String column) {
        try {
            return open(stored, place(table, id, column));
        } catch (UnreadableField unreadable) {
            alarm.raise(unreadable);
            throw unreadable;
        }
    }

    /** For what a browser brings back, where anything may come in and nothing that is stored is in doubt. */
    String decryptForeign(byte[] brought, String table, UUID id, String column) {
        return new String(open(brought, place(table, id, column)), StandardCharsets.UTF_8);
    }

    private byte[] open(byte[] stored, String place) {
        if (stored.length < HEAD + NONCE + TAG_BITS / 8 || stored[0] != VERSION || stored[1] != SUITE_GM) {
            throw new UnreadableField(place, "not of a known form");
        }
        FieldKey key = keys.byId(ByteBuffer.wrap(stored).getInt(2))
                .orElseThrow(() -> new UnreadableField(place, "its key is not known"));
        byte[] nonce = Arrays.copyOfRange(stored, HEAD, HEAD + NONCE);
        byte[] sealed = Arrays.copyOfRange(stored, HEAD + NONCE, stored.length);
        return run(false, key, nonce, place, sealed);
    }

    private static String place(String table, UUID id, String column) {
        return table + ":" + id + ":" + column;
    }

    private static byte[] run(boolean seal, FieldKey key, byte[] nonce, String place, byte[] in) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        byte[] boundTo = place.getBytes(StandardCharsets.UTF_8);
        cipher.init(seal, new AEADParameters(new KeyParameter(key.secret()), TAG_BITS, nonce, boundTo));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        try {
            int length = cipher.processBytes(in, 0, in.length, out, 0);
            length += cipher.doFinal(out, length);
            return length == out.length ? out : Arrays.copyOf(out, length);
        } catch (InvalidCipherTextException e) {
            throw new UnreadableField(place, "changed or moved");
        }
    }
}
