package io.yimen.sandbox;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where questions over HTTP come in and answers go out, with the faults that were switched on. */
final class Counter {

    /** Makes the body of an answer. */
    interface Answering {
        byte[] answer(byte[] question) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    private final Faults faults;
    private final Signing signing;

    Counter(Faults faults, Signing signing) {
        this.faults = faults;
        this.signing = signing;
    }

    /** Checks who asks, lets {@code desk} answer, signs, and spoils it as the switches say. */
    ServerResponse serve(ServerRequest request, Register register, int status, Answering desk) throws Exception {
        byte[] question = request.body(byte[].class);
        if (faults.is(register, Fault.DOWN)) {
            return broken(status, new byte[0], 100);
        }
        if (faults.is(register, Fault.ERROR)) {
            return ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR).build();
        }
        if (!signing.isGenuine("POST", request.path(), headers(request), question)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
        }
        try {
            byte[] body = desk.answer(question);
            return signed(register, status, String.valueOf(headers(request).get(Signing.NONCE)), body);
        } catch (StillSilent silent) {
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(silent.seconds()))
                    .build();
        } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
            LOG.info(
                    "{} does not understand a question: {}",
                    register,
                    e.getClass().getSimpleName());
            return ServerResponse.badRequest().build();
        }
    }

    private ServerResponse signed(Register register, int status, String nonce, byte[] body) {
        Map<String, String> headers = signing.answer(register, status, nonce, body);
        if (faults.is(register, Fault.TRUNCATED)) {
            return broken(status, java.util.Arrays.copyOf(body, body.length / 2), body.length);
        }
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set))
                .body(body);
    }

    /** Promises more than it sends, so that the connection breaks off. */
    private static ServerResponse broken(int status, byte[] body, int promised) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONNECTION, "close")
                .build((request, response) -> {
                    response.setContentLength(promised);
                    response.getOutputStream().write(body);
                    response.flushBuffer();
                    return null;
                });
    }

    private static Map<String, @Nullable String> headers(ServerRequest request) {
        Map<String, @Nullable String> headers = new TreeMap<>();
        for (String name : new String[] {Signing.TIME, Signing.NONCE, Signing.SIGNATURE}) {
            headers.put(name, request.headers().firstHeader(name));
        }
        return headers;
    }

    /** Nothing is said about this person yet. */
    static final class StillSilent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        StillSilent(long seconds) {
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }
}
