package io.yimen.sandbox;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with bytes that are JSON already. */
final class Answering {

    private Answering() {}

    static ServerResponse json(HttpStatus status, byte[] body) {
        try {
            return ServerResponse.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The answer cannot be written", e);
        }
    }
}
