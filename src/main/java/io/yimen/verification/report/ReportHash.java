package io.yimen.verification.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/** SM3 over a version of a report and the hash of the one before it, so that no version can be exchanged unseen. */
final class ReportHash {

    private static final int GROUP = 8;

    private ReportHash() {}

    static byte[] of(String document, byte @Nullable [] previous) {
        SM3Digest digest = new SM3Digest();
        if (previous != null) {
            digest.update(previous, 0, previous.length);
        }
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** As it stands on paper: in groups, so that it is never taken for another number. */
    static String words(byte[] hash) {
        return HexFormat.of().formatHex(hash).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
