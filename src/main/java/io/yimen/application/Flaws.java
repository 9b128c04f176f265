package io.yimen.application;

import io.yimen.web.ApiProblem;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Turns what the strict readers found into flaws, and tells the unfinished from the wrong. */
final class Flaws {

    private static final Set<String> UNFINISHED =
            Set.of("web.json.missing", "web.json.tooFew", "screening.json.noHead", "application.facts.blank");

    private static final Set<String> MISPLACED = Set.of(
            "web.json.unknown",
            "web.json.characters",
            "web.json.object",
            "web.json.array",
            "web.json.string",
            "application.facts.plainNumber");

    private Flaws() {}

    static List<Flaw> of(ApiProblem problem) {
        if (problem.status() != HttpStatus.BAD_REQUEST) {
            throw problem;
        }
        return problem.errors().stream()
                .map(e -> new Flaw(
                        e.pointer(),
                        e.messageKey(),
                        e.args().stream().map(String::valueOf).toList()))
                .toList();
    }

    /** True when nothing is wrong with what is there. */
    static boolean merelyUnfinished(List<Flaw> flaws) {
        return flaws.stream().allMatch(flaw -> UNFINISHED.contains(flaw.messageKey()));
    }

    /** True when an action only needs more, or has to wait: nothing that was sent is malformed. */
    static boolean merelyLacking(List<Flaw> flaws) {
        return flaws.stream()
                .allMatch(flaw -> UNFINISHED.contains(flaw.messageKey())
                        || flaw.messageKey().startsWith("application.lack."));
    }

    /** What may not even be kept in a draft. */
    static List<Flaw> misplaced(List<Flaw> flaws) {
        return flaws.stream()
                .filter(flaw -> MISPLACED.contains(flaw.messageKey()))
                .toList();
    }
}
