package io.yimen.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs in machine calls, which bring name and password each time: a verified pair is remembered for a minute under a keyed
 * hash, as long as the account has not changed, so that a call does not cost a slow password hash.
 */
final class ClientAuthenticationProvider extends StaffAuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private record Verified(int version, Instant until) {}

    private final SignIn signIn;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    });

    ClientAuthenticationProvider(SignIn signIn, Clock clock) {
        super(signIn);
        this.signIn = signIn;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    StaffPrincipal verify(String username, String password, String origin) {
        String pair = fingerprint(username + '\0' + password);
        Verified before = verified.get(pair);
        if (before != null && clock.instant().isBefore(before.until())) {
            Optional<StaffPrincipal> same =
                    signIn.known(username).filter(principal -> principal.version() == before.version());
            if (same.isPresent()) {
                return same.get();
            }
        }
        verified.remove(pair);
        StaffPrincipal principal = super.verify(username, password, origin);
        verified.put(pair, new Verified(principal.version(), clock.instant().plus(REMEMBERED)));
        return principal;
    }

    private String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + key.getAlgorithm(), e);
        }
    }
}
