package io.yimen.application.web;

import io.yimen.application.CaseFilter;
import io.yimen.application.Stage;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of the list; absent and empty are the same. */
record ApiListQuery(
        @Nullable String stage,
        @Nullable String programme,
        @Nullable String township,
        @Nullable String q,
        @Nullable String overdue,
        @Nullable String page,
        @Nullable String size) {

    private static final int LAST_PAGE = 1_000_000;
    private static final int SIZE = 50;

    CaseFilter toFilter() {
        List<FieldError> errors = new ArrayList<>();
        CaseFilter filter = new CaseFilter(
                choice("stage", stage, Stage.class, errors),
                choice("programme", programme, Programme.class, errors),
                township(errors),
                q,
                flag(errors),
                false,
                whole("page", page, 0, LAST_PAGE, 0, errors),
                whole("size", size, 1, CaseFilter.LARGEST_PAGE, SIZE, errors));
        if (!errors.isEmpty()) {
            throw ApiProblem.badRequest(errors);
        }
        return filter;
    }

    private static <E extends Enum<E>> @Nullable E choice(
            String field, @Nullable String text, Class<E> type, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        errors.add(new FieldError("/" + field, "web.json.choice", names(type.getEnumConstants())));
        return null;
    }

    private @Nullable RegionCode township(List<FieldError> errors) {
        if (township == null || township.isBlank()) {
            return null;
        }
        if (township.matches("[1-9][0-9]{8}")) {
            return new RegionCode(township);
        }
        errors.add(new FieldError("/township", "application.facts.township"));
        return null;
    }

    private @Nullable Boolean flag(List<FieldError> errors) {
        if (overdue == null || overdue.isBlank()) {
            return null;
        }
        if (overdue.equals("true") || overdue.equals("false")) {
            return Boolean.valueOf(overdue);
        }
        errors.add(new FieldError("/overdue", "web.json.boolean"));
        return null;
    }

    private static int whole(
            String field, @Nullable String text, int min, int max, int otherwise, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= min && Integer.parseInt(text) <= max) {
            return Integer.parseInt(text);
        }
        errors.add(new FieldError("/" + field, "web.json.range", min, max));
        return otherwise;
    }

    private static String names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
    }
}
