package io.yimen.application.web;

import io.yimen.application.ActionForbidden;
import io.yimen.application.ActiveCase;
import io.yimen.application.CaseIncomplete;
import io.yimen.application.CaseNotFound;
import io.yimen.application.Flaw;
import io.yimen.application.IllegalAction;
import io.yimen.application.InvalidFacts;
import io.yimen.application.NothingDecided;
import io.yimen.application.StaleCase;
import io.yimen.screening.AmountsTooLarge;
import io.yimen.screening.MissingPolicy;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Turns the refusals of the services into problems of the interface. */
final class ApiCalls {

    private ApiCalls() {}

    static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException refused) {
            throw problem(refused);
        }
    }

    /** The problem a refusal comes to; what is no refusal is answered as it is. */
    static RuntimeException problem(RuntimeException refused) {
        if (refused instanceof CaseNotFound) {
            return ApiProblem.notFound();
        }
        if (refused instanceof ActionForbidden forbidden) {
            return ApiProblem.forbidden(forbidden.why().name());
        }
        if (refused instanceof InvalidFacts invalid) {
            return ApiProblem.badRequest(errors(invalid.flaws()));
        }
        if (refused instanceof CaseIncomplete incomplete) {
            return ApiProblem.unprocessable(incomplete.code(), errors(incomplete.flaws()));
        }
        if (refused instanceof AmountsTooLarge) {
            return ApiProblem.badRequest("", "screening.json.tooLarge");
        }
        if (refused instanceof NothingDecided) {
            return ApiProblem.conflict("NOT_DECIDED", Map.of());
        }
        return refused instanceof MissingPolicy missing
                ? ApiProblem.unprocessable("POLICY_MISSING", List.of(), Map.of("missing", missing.keys()))
                : conflict(refused);
    }

    static List<FieldError> errors(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new FieldError(flaw.pointer(), flaw.messageKey(), List.copyOf(flaw.args())))
                .toList();
    }

    private static RuntimeException conflict(RuntimeException refused) {
        if (refused instanceof StaleCase stale) {
            return ApiProblem.conflict(
                    "STALE",
                    Map.of(
                            "version", stale.conflict().version(),
                            "stage", stale.conflict().stage(),
                            "changedAt", stale.conflict().at()));
        }
        if (refused instanceof IllegalAction illegal) {
            return ApiProblem.conflict("ILLEGAL_ACTION", Map.of("allowedActions", illegal.allowed()));
        }
        if (refused instanceof ActiveCase active) {
            return ApiProblem.conflict("ACTIVE_CASE", Map.of("county", Integer.toString(active.county())));
        }
        return refused;
    }
}
