package io.yimen.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** What is wrong in a form: shown as linked summary on top and again at each field. */
public record FormErrors(List<FormError> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    /** One wrong field and the words for it. */
    public record FormError(String field, String message) {

        public String id() {
            return FormErrors.id(field);
        }
    }

    public FormErrors {
        all = List.copyOf(all);
    }

    /** @param words usually {@code messages::getMessage} with the reader's locale */
    public static FormErrors of(BindingResult result, Function<MessageSourceResolvable, String> words) {
        return new FormErrors(result.getAllErrors().stream()
                .map(error -> new FormError(field(error), words.apply(error)))
                .toList());
    }

    public @Nullable String of(String field) {
        return find(field).map(FormError::message).orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int count() {
        return all.size();
    }

    static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    private Optional<FormError> find(String field) {
        return all.stream().filter(error -> error.field().equals(field)).findFirst();
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : error.getObjectName();
    }
}
