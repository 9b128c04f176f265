package io.yimen.web;

import io.yimen.web.ApiProblem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body that was bound to a record went wrong. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Failure failure(HttpMessageNotReadableException thrown) {
        return new Failure(
                HttpStatus.BAD_REQUEST, "BAD_REQUEST", List.of(error(thrown.getCause())), Map.of(), new HttpHeaders());
    }

    private static FieldError error(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(pointer(unknown), "web.json.unknown");
        }
        if (cause instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            return new FieldError(pointer(wrong), "web.json.type");
        }
        return new FieldError("", "web.json.unreadable");
    }

    private static String pointer(JacksonException at) {
        return at.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
