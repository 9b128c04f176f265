package io.yimen.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** Signs answers and callbacks and checks questions, as docs/verification-profile.md has it: HMAC-SM3 under one secret. */
final class Signing {

    static final String KEY = "Yimen-Key";
    static final String TIME = "Yimen-Time";
    static final String NONCE = "Yimen-Nonce";
    static final String SIGNATURE = "Yimen-Signature";

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Supplier<String> secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param secret hex digits; asked each time, for it may be made only after the sandbox has started */
    Signing(Supplier<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    boolean isGenuine(String method, String path, Map<String, @Nullable String> headers, byte[] body) {
        String time = headers.get(TIME);
        String nonce = headers.get(NONCE);
        String signature = headers.get(SIGNATURE);
        if (time == null || nonce == null || signature == null || tooFarOff(time)) {
            return false;
        }
        String expected = sign("1\n" + method + "\n" + path + "\n" + time + "\n" + nonce + "\n" + hash(body));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The headers of an answer to a request with this nonce. */
    Map<String, String> answer(Register register, int status, String nonce, byte[] body) {
        String time = clock.instant().toString();
        String text = "1\nANSWER\n" + status + "\n" + time + "\n" + nonce + "\n" + hash(body);
        return headers(register, time, nonce, sign(text));
    }

    /** The headers of a request of our own. */
    Map<String, String> request(Register register, String path, byte[] body) {
        String time = clock.instant().toString();
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        String text = "1\nPOST\n" + path + "\n" + time + "\n" + nonce + "\n" + hash(body);
        return headers(register, time, nonce, sign(text));
    }

    /** What lies beside the manifest of a file. */
    String file(byte[] manifest) {
        return sign("1\nFILE\n" + hash(manifest));
    }

    boolean isGenuineFile(byte[] manifest, String signature) {
        return MessageDigest.isEqual(
                file(manifest).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> headers(Register register, String time, String nonce, String signature) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(KEY, register.name());
        headers.put(TIME, time);
        headers.put(NONCE, nonce);
        headers.put(SIGNATURE, signature);
        return headers;
    }

    private boolean tooFarOff(String time) {
        try {
            return Duration.between(Instant.parse(time), clock.instant()).abs().compareTo(SKEW) > 0;
        } catch (DateTimeException e) {
            return true;
        }
    }

    private String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(HexFormat.of().parseHex(secret.get().strip())));
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
