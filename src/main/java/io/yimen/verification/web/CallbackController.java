package io.yimen.verification.web;

import io.yimen.verification.Callbacks;
import io.yimen.verification.Callbacks.Called;
import io.yimen.verification.Callbacks.Taken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where sources that answer later post their answers; who they are is in the signature. */
@RestController
class CallbackController {

    private final Callbacks callbacks;

    CallbackController(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @PostMapping("/api/v1/verification/callbacks/{source}")
    ResponseEntity<Map<String, Object>> take(@PathVariable String source, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(callbacks.longest() + 1);
        if (body.length > callbacks.longest()) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "ERR", "rjct.body.too_large");
        }
        Taken taken = callbacks.take(new Called(
                source,
                request.getRequestURI(),
                request.getHeader("Yimen-Time"),
                request.getHeader("Yimen-Nonce"),
                request.getHeader("Yimen-Signature"),
                body));
        return answer(taken);
    }

    private static ResponseEntity<Map<String, Object>> answer(Taken taken) {
        return switch (taken) {
            case ACCEPTED -> answer(HttpStatus.OK, "ACK", "");
            case UNSIGNED -> answer(HttpStatus.UNAUTHORIZED, "ERR", "rjct.signature.invalid");
            case NO_SUCH_SOURCE -> answer(HttpStatus.NOT_FOUND, "ERR", "rjct.sender_id.invalid");
            case UNREADABLE -> answer(HttpStatus.BAD_REQUEST, "ERR", "rjct.message.invalid");
            case WRONG_REFERENCE -> answer(HttpStatus.UNPROCESSABLE_CONTENT, "NACK", "rjct.reference_id.invalid");
            case WRONG_PERSON -> answer(HttpStatus.UNPROCESSABLE_CONTENT, "NACK", "rjct.identifier.invalid");
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, String ack, String code) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("ack_status", ack);
        if (!code.isEmpty()) {
            message.put("error", Map.of("code", code));
        }
        return ResponseEntity.status(status).body(Map.of("message", message));
    }
}
