package io.yimen.application.web;

import io.yimen.application.Replay;
import io.yimen.application.Replay.Line;
import io.yimen.screening.ScreeningResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a replay:
 *
 * <pre>
 * {caseNumber, step, steps: [int], outcome: PROPOSED|CONFIRMED|REFUSED, decidedOn, factsVersion, replayedOn,
 *  engine: {then, now}, sameAsStored: boolean, sameToday: boolean,
 *  stored: Result, then: Result, today: Result,       (of screening.yaml, without trace; absent where values are missing)
 *  missing: {then: [key], today: [key]},
 *  differences: [{programme?, scope?, members?, field, component?: {code, member?, category?}, stored, replayed, today}],
 *  parameters: [{key, then: PolicyUsed?, today: PolicyUsed?}]}
 * </pre>
 *
 * {@code differences} holds the fields in which the three are not all the same; values are lists of texts, empty where a
 * result has no such field; without programme it is a figure of the household. {@code parameters} are those read whose value
 * is another today.
 */
final class ReplayAnswer {

    private ReplayAnswer() {}

    static Map<String, Object> of(Replay replay) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseNumber", replay.caseNumber());
        body.put("step", replay.kept().step());
        body.put("steps", replay.steps());
        body.put("outcome", replay.kept().outcome());
        body.put("decidedOn", replay.kept().decidedOn());
        body.put("factsVersion", replay.kept().factsVersion());
        body.put("replayedOn", replay.replayedOn());
        body.put("engine", engine(replay));
        body.put("sameAsStored", replay.sameAsStored());
        body.put("sameToday", replay.sameToday());
        put(body, "stored", untraced(replay.kept().result()));
        put(body, "then", untraced(replay.then().result()));
        put(body, "today", untraced(replay.today().result()));
        body.put("missing", missing(replay));
        body.put(
                "differences",
                replay.differences().stream().map(ReplayAnswer::difference).toList());
        body.put(
                "parameters",
                replay.parameters().stream().map(ReplayAnswer::parameter).toList());
        return body;
    }

    private static Map<String, Object> engine(Replay replay) {
        Map<String, Object> engine = new LinkedHashMap<>();
        engine.put("then", replay.kept().engineVersion());
        engine.put("now", replay.today().engineVersion());
        return engine;
    }

    private static Map<String, Object> missing(Replay replay) {
        Map<String, Object> missing = new LinkedHashMap<>();
        missing.put("then", replay.then().missing());
        missing.put("today", replay.today().missing());
        return missing;
    }

    private static Map<String, Object> difference(Line line) {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "programme", line.programme());
        put(body, "scope", line.scope());
        put(body, "members", line.members().isEmpty() ? null : line.members());
        body.put("field", line.field());
        put(body, "component", line.component() == null ? null : component(line.component()));
        body.put("stored", line.stored());
        body.put("replayed", line.then());
        body.put("today", line.today());
        return body;
    }

    private static Map<String, Object> component(ScreeningResult.Component part) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", part.code());
        put(body, "member", part.member());
        put(body, "category", part.category());
        return body;
    }

    private static Map<String, Object> parameter(Replay.Changed changed) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", changed.key());
        put(body, "then", changed.then());
        put(body, "today", changed.today());
        return body;
    }

    /** The results are compared field by field; their traces would make the answer unreadable. */
    private static @Nullable ScreeningResult untraced(@Nullable ScreeningResult result) {
        return result == null
                ? null
                : new ScreeningResult(
                        result.id(),
                        result.asOf(),
                        result.county(),
                        result.household(),
                        result.programmes().stream()
                                .map(entry -> entry.withTrace(List.of()))
                                .toList(),
                        result.policies());
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
