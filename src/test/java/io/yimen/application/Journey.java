package io.yimen.application;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Takes a case through the interface as far as a test needs it; the notice hangs from 2026-11-25 to 2026-12-01. */
public final class Journey {

    public static final LocalDate START = LocalDate.of(2026, 11, 25);
    public static final LocalDate AFTER_NOTICE = LocalDate.of(2026, 12, 2);

    public static final String VISIT = """
            {"visitedOn": "2026-11-25", "visitors": ["陈静", "李文博"], "findings": "与申报一致", "neighbours": "属实",
             "signed": true}""";

    private final CaseApi api;
    private final DemoClock clock;

    public Journey(CaseApi api, DemoClock clock) {
        this.api = api;
        this.clock = clock;
    }

    public Answer accepted(ObjectNode family) {
        return api.opened("caseworker.beilin", family);
    }

    public Answer underInquiry(ObjectNode family) {
        Answer at = accepted(family);
        return step("caseworker.beilin", at, "START_INQUIRY", "{}");
    }

    public Answer firstOpinion(ObjectNode family) {
        Answer at = step("caseworker.beilin", underInquiry(family), "RECORD_VISIT", VISIT);
        return step("township.beilin", at, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"符合条件\"}");
    }

    public Answer onNotice(ObjectNode family) {
        String data = "{\"place\": \"书院门社区公开栏\", \"from\": \"" + START + "\"}";
        return step("caseworker.beilin", firstOpinion(family), "PUBLISH_NOTICE", data);
    }

    public Answer inReview(ObjectNode family) {
        Answer at = onNotice(family);
        return clock.at(AFTER_NOTICE, () -> step("caseworker.beilin", at, "CLOSE_NOTICE", "{}"));
    }

    public Answer confirmed(ObjectNode family) {
        Answer at = inReview(family);
        return clock.at(AFTER_NOTICE, () -> step("approver.beilin", at, "CONFIRM", "{}"));
    }

    public Answer step(String user, Answer at, String action, String data) {
        return api.act(user, at.text("caseNumber"), action, at.version(), data).is(200);
    }
}
