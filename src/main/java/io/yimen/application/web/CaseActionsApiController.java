package io.yimen.application.web;

import io.yimen.application.ActOnCase;
import io.yimen.application.Applications;
import io.yimen.application.BatchResult.Wanted;
import io.yimen.common.CaseNumber;
import io.yimen.security.CurrentAccount;
import io.yimen.web.Idempotency;
import io.yimen.web.Idempotency.Stored;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts on applications, one by one or many at once. */
@RestController
@RequestMapping(path = "/api/v1/applications", consumes = MediaType.APPLICATION_JSON_VALUE)
class CaseActionsApiController {

    private final Applications applications;
    private final CurrentAccount account;
    private final Idempotency idempotency;
    private final ApiAnswers answers;

    CaseActionsApiController(
            Applications applications, CurrentAccount account, Idempotency idempotency, ApiAnswers answers) {
        this.applications = applications;
        this.account = account;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @PostMapping("/{caseNumber}/actions")
    ResponseEntity<String> act(
            @PathVariable String caseNumber,
            @RequestBody(required = false) byte @Nullable [] sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        CaseNumber number = ApplicationsApiController.number(caseNumber);
        byte[] body = body(sent);
        ActOnCase command = ApiBodies.action(body);
        return once(
                key,
                "POST /applications/" + number + "/actions",
                body,
                () -> answers.stored(200, answers.read(applications.act(number, command, locale), locale)));
    }

    @PostMapping("/batch-confirm")
    ResponseEntity<String> confirm(
            @RequestBody(required = false) byte @Nullable [] sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        byte[] body = body(sent);
        List<Wanted> wanted = ApiBodies.batch(body);
        return once(
                key,
                "POST /applications/batch-confirm",
                body,
                () -> answers.stored(200, answers.batch(applications.confirmAll(wanted, locale), locale)));
    }

    /** Not in the contract: the reviewer's draw of the cases that the county must visit. */
    @PostMapping("/draw-sample")
    ResponseEntity<String> draw(
            @RequestBody(required = false) byte @Nullable [] sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        byte[] body = body(sent);
        ApiBodies.nothing(body);
        return once(
                key,
                "POST /applications/draw-sample",
                body,
                () -> answers.stored(200, Map.of("drawn", applications.drawSample())));
    }

    private ResponseEntity<String> once(@Nullable String key, String route, byte[] body, Supplier<Stored> work) {
        byte[] hash = Idempotency.hash(route, new String(body, StandardCharsets.UTF_8));
        String by = account.get().username();
        return ApiCalls.call(() -> idempotency.once(key, by, hash, work)).toResponse();
    }

    private static byte[] body(byte @Nullable [] sent) {
        return sent == null ? new byte[0] : sent;
    }
}
