package io.yimen.security;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** An SM4 key, named by the first four bytes of its SM3 digest, so that a stored value tells which key wrote it. */
record FieldKey(int id, byte[] secret) {

    static final int LENGTH = 16;

    static FieldKey ofHex(String hex) {
        byte[] secret = HexFormat.of().parseHex(hex.strip());
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("A field key has " + 2 * LENGTH + " hex digits");
        }
        SM3Digest digest = new SM3Digest();
        digest.update(secret, 0, secret.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return new FieldKey(ByteBuffer.wrap(hash).getInt(), secret);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldKey key && Arrays.equals(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "FieldKey[" + Integer.toHexString(id) + "]";
    }
}
