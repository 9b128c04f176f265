package io.yimen.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** Signs what goes to a source and checks what comes from it: HMAC-SM3 over the lines of docs/verification-profile.md. */
final class Signatures {

    static final String KEY = "Yimen-Key";
    static final String TIME = "Yimen-Time";
    static final String NONCE = "Yimen-Nonce";
    static final String SIGNATURE = "Yimen-Signature";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private Signatures() {}

    static String nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    static String ofRequest(byte[] secret, String method, String path, String time, String nonce, byte[] body) {
        return sign(secret, String.join("\n", "1", method, path, time, nonce, hash(body)));
    }

    static String ofAnswer(byte[] secret, int status, String time, String nonce, byte[] body) {
        return sign(secret, String.join("\n", "1", "ANSWER", Integer.toString(status), time, nonce, hash(body)));
    }

    /** What lies beside the manifest of a file. */
    static String ofFile(byte[] secret, byte[] manifest) {
        return sign(secret, String.join("\n", "1", "FILE", hash(manifest)));
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(byte[] secret, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return Base64.getEncoder().encodeToString(out);
    }

    private static String hash(byte[] body) {
        SM3Digest digest = new SM3Digest();
        digest.update(body, 0, body.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
