package io.yimen.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused: an interface answers it as {@code application/problem+json} (RFC 9457) in the caller's language, a
 * page as an error page. The code is stable; its words are the message key {@code web.problem.<code>}, or
 * {@code <module>.problem.<code>} in the bundle of the module that owns it.
 */
public class ApiProblem extends RuntimeException {

    /** One offending place of the body: an RFC 6901 pointer and a message key with its arguments. */
    public record FieldError(String pointer, String messageKey, List<Object> args) {

        public FieldError {
            args = List.copyOf(args);
        }

        public FieldError(String pointer, String messageKey, Object... args) {
            this(pointer, messageKey, Arrays.asList(args));
        }
    }

    private final HttpStatus status;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more;

    /** The whole of it: {@code more} are further members of the answer, such as {@code allowed} or {@code missing}. */
    public ApiProblem(HttpStatus status, String code, List<FieldError> errors, Map<String, Object> more) {
        super(status.value() + " " + code);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.more = Map.copyOf(more);
    }

    public static ApiProblem badRequest(List<FieldError> errors) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "BAD_REQUEST", errors, Map.of());
    }

    public static ApiProblem badRequest(String pointer, String messageKey, Object... args) {
        return badRequest(List.of(new FieldError(pointer, messageKey, args)));
    }

    public static ApiProblem conflict(String code, Map<String, Object> more) {
        return new ApiProblem(HttpStatus.CONFLICT, code, List.of(), more);
    }

    public static ApiProblem forbidden(String code) {
        return new ApiProblem(HttpStatus.FORBIDDEN, code, List.of(), Map.of());
    }

    public static ApiProblem notFound() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "NOT_FOUND", List.of(), Map.of());
    }

    public static ApiProblem unprocessable(String code, List<FieldError> errors) {
        return unprocessable(code, errors, Map.of());
    }

    public static ApiProblem unprocessable(String code, List<FieldError> errors, Map<String, Object> more) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, errors, more);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> more() {
        return more;
    }
}
