package io.yimen.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Lets a client repeat a write safely: the same key and body answer the first result again. */
@Service
public class Idempotency {

    /** An answer worth keeping: its status and JSON body. */
    public record Stored(int status, String body) {

        public ResponseEntity<String> toResponse() {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body);
        }
    }

    /**
     * Does the work once for a key of an account, in one transaction with it; a twin that comes meanwhile waits. Without a key
     * the work is simply done.
     *
     * @throws ApiProblem 422 {@code IDEMPOTENCY_KEY} when the key came with another body, or is longer than 200 characters
     */
    public Stored once(@Nullable String key, String account, byte[] bodyHash, Supplier<Stored> work) {
        throw new UnsupportedOperationException();
    }

    /** The hash by which two bodies (with method and path) are told apart. */
    public static byte[] hash(String route, String body) {
        throw new UnsupportedOperationException();
    }
}
