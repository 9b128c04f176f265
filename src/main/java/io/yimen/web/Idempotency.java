package io.yimen.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a client repeat a write safely: the same key and body answer the first result again. */
@Service
public class Idempotency {

    static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_KEY = 200;

    /** An answer worth keeping: its status and JSON body. */
    public record Stored(int status, String body) {

        public ResponseEntity<String> toResponse() {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body);
        }
    }

    private record Known(byte[] requestHash, Stored stored) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does the work once for a key of an account, in one transaction with it; a twin that comes meanwhile waits. Without a key
     * the work is simply done. Work that throws leaves no key behind and may be tried again.
     *
     * @throws ApiProblem 422 {@code IDEMPOTENCY_KEY} when the key came with another body, or is longer than 200 characters
     */
    @Transactional
    public Stored once(@Nullable String key, String account, byte[] bodyHash, Supplier<Stored> work) {
        if (key == null) {
            return work.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiProblem.unprocessable("IDEMPOTENCY_KEY", List.of());
        }
        return claim(key, account, bodyHash) ? keep(key, account, work.get()) : repeat(key, account, bodyHash);
    }

    /** Forgets what no client repeats any more; answers how many keys that were. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("DELETE FROM idempotency_key WHERE created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** The hash by which two requests are told apart: method and path with the body. */
    public static byte[] hash(String route, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(route.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** The unique key makes a twin wait here until the first has committed or failed. */
    private boolean claim(String key, String account, byte[] bodyHash) {
        return jdbc.sql("INSERT INTO idempotency_key (account, key, request_hash, created_at)"
                                + " VALUES (:account, :key, :hash, :now) ON CONFLICT (account, key) DO NOTHING")
                        .param("account", account)
                        .param("key", key)
                        .param("hash", bodyHash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private Stored keep(String key, String account, Stored stored) {
        jdbc.sql("UPDATE idempotency_key SET status = :status, body = :body WHERE account = :account AND key = :key")
                .param("status", stored.status())
                .param("body", stored.body())
                .param("account", account)
                .param("key", key)
                .update();
        return stored;
    }

    private Stored repeat(String key, String account, byte[] bodyHash) {
        Known known = jdbc.sql(
                        "SELECT request_hash, status, body FROM idempotency_key WHERE account = :account AND key = :key")
                .param("account", account)
                .param("key", key)
                .query((row, n) -> new Known(
                        row.getBytes("request_hash"), new Stored(row.getInt("status"), row.getString("body"))))
                .single();
        if (!MessageDigest.isEqual(known.requestHash(), bodyHash)) {
            throw ApiProblem.unprocessable("IDEMPOTENCY_KEY", List.of());
        }
        return known.stored();
    }
}
