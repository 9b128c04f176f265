package io.yimen.application.web;

import io.yimen.application.BatchResult;
import io.yimen.application.CaseAction;
import io.yimen.application.CasePage;
import io.yimen.application.CaseRow;
import io.yimen.application.CaseView;
import io.yimen.application.FollowedCase;
import io.yimen.common.Programme;
import io.yimen.relief.ReliefView;
import io.yimen.screening.TraceTexts;
import io.yimen.web.ApiProblem;
import io.yimen.web.Idempotency.Stored;
import io.yimen.web.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers of the interface, field by field as {@code contracts/applications.md} names them. */
@Component
class ApiAnswers {

    /** What does not stop this person, only asks for more first. */
    private static final Set<String> NOT_THIS_PERSON = Set.of("ROLE", "SAME_PERSON", "RELATIVE");

    private final JsonMapper json;
    private final TraceTexts texts;
    private final Problems problems;

    ApiAnswers(JsonMapper json, TraceTexts texts, Problems problems) {
        this.json = json;
        this.texts = texts;
        this.problems = problems;
    }

    Stored stored(int status, Object body) {
        return new Stored(status, json.writeValueAsString(body));
    }

    /** The cases of one intake, and what the engine says of their common facts. */
    Map<String, Object> created(List<CaseView> views, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        CaseView view = views.get(0);
        body.put("cases", views.stream().map(ApiAnswers::head).toList());
        if (view.result() != null) {
            body.put("screening", texts.withTexts(view.result(), locale));
        }
        return body;
    }

    /** Every field of the contract stands in the answer, empty as long as the case has not come that far. */
    Map<String, Object> read(CaseView view, Locale locale) {
        Map<String, Object> body = head(view);
        body.put("township", view.header().township());
        body.put("facts", view.document());
        body.put("screening", view.result() == null ? null : texts.withTexts(view.result(), locale));
        body.put("verification", VerificationAnswers.of(view.verification()));
        body.put("visit", view.visit());
        put(body, "countyVisit", view.countyVisit());
        body.put("opinion", view.opinion() == null ? null : opinion(view.opinion()));
        body.put("notice", view.notice());
        put(body, "pendingOverride", view.pendingOverride());
        body.put("decision", view.decision() == null ? null : decision(view, view.decision()));
        put(body, "award", view.award());
        OwnAnswers.put(body, view);
        put(
                body,
                "relief",
                view.relief().granted() == null ? null : relief(view.relief().granted()));
        put(
                body,
                "receipts",
                view.relief().receipts().isEmpty() ? null : view.relief().receipts());
        put(
                body,
                "referrals",
                view.relief().referrals().isEmpty() ? null : view.relief().referrals());
        body.put("history", view.history().stream().map(ApiAnswers::history).toList());
        body.put("allowedActions", allowed(view));
        return body;
    }

    Map<String, Object> followed(FollowedCase found) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseNumber", found.number());
        body.put("programme", found.programme());
        body.put("stage", found.stage());
        body.put("township", found.township());
        put(body, "dueOn", found.dueOn());
        return body;
    }

    Map<String, Object> page(CasePage page) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total", page.total());
        body.put("page", page.page());
        body.put("size", page.size());
        body.put("items", page.items().stream().map(ApiAnswers::row).toList());
        return body;
    }

    Map<String, Object> batch(BatchResult result, Locale locale) {
        List<Map<String, Object>> items =
                result.items().stream().map(item -> item(item, locale)).toList();
        return Map.of("confirmed", result.confirmed(), "items", items);
    }

    private Map<String, Object> item(BatchResult.Item item, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (item instanceof BatchResult.Confirmed confirmed) {
            body.putAll(head(confirmed.view()));
            body.put("status", 200);
        } else if (item instanceof BatchResult.Failed failed) {
            body.put("caseNumber", failed.number());
            RuntimeException cause = ApiCalls.problem(failed.cause());
            if (!(cause instanceof ApiProblem problem)) {
                throw cause;
            }
            body.putAll(problems.body(problem, locale));
        }
        return body;
    }

    private static Map<String, Object> head(CaseView view) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseNumber", view.header().number());
        body.put("programme", view.header().programme());
        body.put("stage", view.header().stage());
        body.put("version", view.header().version());
        body.put("dueOn", view.clock().dueOn());
        return body;
    }

    private static Map<String, Object> row(CaseRow row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseNumber", row.number());
        body.put("programme", row.programme());
        body.put("stage", row.stage());
        body.put("applicant", row.applicant());
        body.put("township", row.township());
        body.put("dueOn", row.dueOn());
        body.put("overdue", row.overdue());
        return body;
    }

    private static Map<String, Object> opinion(CaseView.Opinion opinion) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("opinion", opinion.approve() ? "APPROVE" : "REFUSE");
        body.put("text", opinion.text());
        put(body, "silentSourcesReason", opinion.silentSourcesReason());
        body.put("by", opinion.by());
        body.put("at", opinion.at());
        return body;
    }

    private static Map<String, Object> decision(CaseView view, CaseView.Decided decision) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", decision.outcome());
        boolean once = view.header().programme() == Programme.TEMPORARY_ASSISTANCE;
        put(body, once ? "oneOffAmount" : "monthlyAmount", decision.amount());
        put(body, "beginMonth", decision.beginMonth());
        if (!decision.reasons().isEmpty()) {
            body.put("reasons", decision.reasons());
        }
        put(body, "overrideReason", decision.overrideReason());
        put(body, "routes", OwnAnswers.margin(view) ? OwnAnswers.routes(view) : null);
        put(body, "sheet", view.sheet());
        return body;
    }

    private static Map<String, Object> relief(ReliefView relief) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", relief.id());
        body.put("variant", relief.variant());
        body.put("amount", relief.amount());
        body.put("method", relief.method());
        put(body, "goods", relief.goods());
        body.put("decisionLevel", relief.level());
        put(body, "approvalNumber", relief.approvalNumber());
        body.put("grantedOn", relief.grantedOn());
        body.put("instalments", relief.instalments());
        return body;
    }

    private static Map<String, Object> history(CaseView.HistoryRow row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", row.at());
        body.put("by", row.by());
        body.put("role", row.role());
        body.put("action", row.action());
        body.put("from", row.from());
        body.put("to", row.to());
        body.put("reason", row.reason());
        return body;
    }

    private static List<CaseAction> allowed(CaseView view) {
        return view.actions().stream()
                .filter(allowed -> allowed.barredBy() == null || !NOT_THIS_PERSON.contains(allowed.barredBy()))
                .map(CaseView.Allowed::action)
                .toList();
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
