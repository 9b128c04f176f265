package io.yimen.application.web;

import io.yimen.application.Applications;
import io.yimen.application.CaseNotFound;
import io.yimen.application.Cases;
import io.yimen.application.OpenCase;
import io.yimen.common.CaseNumber;
import io.yimen.security.CurrentAccount;
import io.yimen.web.ApiProblem;
import io.yimen.web.ApiProblem.FieldError;
import io.yimen.web.Idempotency;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Creates, reads and lists applications. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationsApiController {

    private final Applications applications;
    private final Cases cases;
    private final CurrentAccount account;
    private final Idempotency idempotency;
    private final ApiAnswers answers;

    ApplicationsApiController(
            Applications applications,
            Cases cases,
            CurrentAccount account,
            Idempotency idempotency,
            ApiAnswers answers) {
        this.applications = applications;
        this.cases = cases;
        this.account = account;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> create(
            @RequestBody(required = false) byte @Nullable [] sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        byte[] body = sent == null ? new byte[0] : sent;
        ApiBodies.Create create = ApiBodies.create(body);
        refuse(create);
        byte[] hash = Idempotency.hash("POST /applications", new String(body, StandardCharsets.UTF_8));
        String by = account.get().username();
        OpenCase command = new OpenCase(create.facts(), create.programmes(), create.draft());
        return ApiCalls.call(() -> applications.forTownshipOf(
                        create.facts(),
                        () -> idempotency.once(
                                key,
                                by,
                                hash,
                                () -> answers.stored(
                                        201, answers.created(applications.open(command, locale), locale)))))
                .toResponse();
    }

    @GetMapping("/{caseNumber}")
    Map<String, Object> read(
            @PathVariable String caseNumber, @RequestParam(required = false) @Nullable String reveal, Locale locale) {
        return ApiCalls.call(() -> {
            CaseNumber number = number(caseNumber);
            try {
                return answers.read(
                        reveal == null || reveal.isBlank()
                                ? cases.view(number, locale)
                                : cases.reveal(number, reveal, locale),
                        locale);
            } catch (CaseNotFound elsewhere) {
                return cases.follow(number).map(answers::followed).orElseThrow(() -> elsewhere);
            }
        });
    }

    @GetMapping
    Map<String, Object> list(ApiListQuery query) {
        return ApiCalls.call(() -> answers.page(cases.list(query.toFilter())));
    }

    static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw ApiProblem.notFound();
        }
        return new CaseNumber(text);
    }

    /** What stands beside the facts is wrong: then the faults of the facts are told as well. */
    private void refuse(ApiBodies.Create create) {
        if (!create.errors().isEmpty()) {
            List<FieldError> errors = new ArrayList<>(create.errors());
            errors.addAll(ApiCalls.errors(applications.flaws(create.facts())));
            throw ApiProblem.badRequest(errors);
        }
    }
}
