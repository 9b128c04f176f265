package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.security.SignedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A rigid-expenditure case from opening to recognition, its coordination meeting, and the end of its validity. */
@YimenTest
class RigidApiTests extends InShucheng {

    private static final String MEETING = """
            {"heldOn": "2026-12-02", "attendees": ["周科长", "医保局王敏"], "outcome": "%s", "minutes": "医疗支出属实，一致同意结论", "document": "%s"}""";

    private static final String EXTENSION = "{\"ground\": \"COMPLEX\", \"text\": \"支出凭证在外省\"}";

    private static final String NOBODYS = "01998000-0000-7000-8000-000000000000";

    @Test
    void a_family_is_recognised_without_money_for_twelve_months_and_no_longer() {
        Answer at = shucheng.visited(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        Answer confirmed = shucheng.confirmed(shucheng.inReview(at, "APPROVE"));

        assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().at("/award/monthlyAmount").asString()).isEqualTo("0.00");
        assertThat(confirmed.body().at("/award/beginMonth").asString()).isEqualTo("2027-01");
        String award = "/awards/341523/" + confirmed.body().at("/award/id").asString();
        assertThat(on(LocalDate.of(2027, 12, 31), award))
                .contains("有效到 2027-12", "认定有效")
                .doesNotContain("已结束");
        assertThat(on(LocalDate.of(2028, 1, 1), award)).contains("已结束");
        assertThat(on(LocalDate.of(2027, 12, 31), "/awards?state=RUNNING&programme=RIGID_EXPENDITURE&q=钱志国"))
                .contains(confirmed.text("caseNumber"));
        assertThat(on(LocalDate.of(2028, 1, 1), "/awards?state=RUNNING&programme=RIGID_EXPENDITURE&q=钱志国"))
                .doesNotContain(confirmed.text("caseNumber"));
        assertThat(on(LocalDate.of(2028, 1, 1), "/awards?state=ENDED&programme=RIGID_EXPENDITURE&q=钱志国"))
                .contains(confirmed.text("caseNumber"));
    }

    @Test
    void a_complex_case_has_forty_five_days_and_waits_for_the_meeting() {
        Answer at = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        String before = api.read(shucheng.clerk(), at.text("caseNumber")).text("dueOn");
        at = shucheng.step(shucheng.clerk(), at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
        assertThat(total(at)).contains("45");
        assertThat(before).isNotEmpty();
        at = shucheng.step(shucheng.clerk(), at, "START_INQUIRY", "{}");
        at = shucheng.step(shucheng.clerk(), at, "RECORD_VISIT", Journey.VISIT);
        Answer review = shucheng.inReview(at, "APPROVE");

        String minutes = uploaded(review, "MEETING_MINUTES");
        String recognise = MEETING.formatted("RECOGNISE", minutes);

        assertThat(later(shucheng.approver(), review, "CONFIRM", "{}").is(422).code())
                .isEqualTo("MEETING_MISSING");
        assertThat(later(shucheng.clerk(), review, "RECORD_MEETING", recognise)
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        assertThat(later(shucheng.reviewer(), review, "RECORD_MEETING", recognise.replace(", \"医保局王敏\"", ""))
                        .is(422)
                        .pointers())
                .contains("/data/attendees");
        Answer against = later(shucheng.reviewer(), review, "RECORD_MEETING", MEETING.formatted("REFUSE", minutes))
                .is(200);
        assertThat(later(shucheng.approver(), against, "CONFIRM", "{}").is(422).code())
                .isEqualTo("MEETING_AGAINST");
        Answer held =
                later(shucheng.reviewer(), against, "RECORD_MEETING", recognise).is(200);
        assertThat(held.body().at("/meeting/attendees/1").asString()).isEqualTo("医保局王敏");
        assertThat(later(shucheng.approver(), held, "CONFIRM", "{}").is(200).text("stage"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void it_is_extended_to_forty_five_days_once_on_a_recorded_ground() {
        Answer at = shucheng.visited(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        assertThat(total(at)).contains("30 个工作日").doesNotContain("45 个工作日");
        assertThat(at.text("dueOn")).isEqualTo("2027-01-06");
        assertThat(shucheng.act(shucheng.clerk(), at, "EXTEND", EXTENSION)
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        assertThat(shucheng.act(shucheng.township(), at, "EXTEND", "{\"ground\": \"COMPLEX\"}")
                        .is(422)
                        .pointers())
                .containsExactly("/data/text");

        Answer extended = shucheng.step(shucheng.township(), at, "EXTEND", EXTENSION);

        assertThat(extended.text("dueOn")).isEqualTo("2027-01-27");
        assertThat(total(extended)).contains("45 个工作日").doesNotContain("30 个工作日");
        assertThat(extended.body().at("/history").toString()).contains("EXTEND", "支出凭证在外省");
        assertThat(shucheng.act(shucheng.township(), extended, "EXTEND", EXTENSION)
                        .is(422)
                        .code())
                .isEqualTo("EXTENDED_ALREADY");
        // on the ground that it is complex it needs the meeting as well
        Answer review = shucheng.inReview(extended, "APPROVE");
        assertThat(later(shucheng.approver(), review, "CONFIRM", "{}").is(422).code())
                .isEqualTo("MEETING_MISSING");
    }

    @Test
    void a_meeting_without_its_signed_minutes_is_refused() {
        Answer at = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        at = shucheng.step(shucheng.clerk(), at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
        at = shucheng.step(shucheng.clerk(), at, "START_INQUIRY", "{}");
        Answer review =
                shucheng.inReview(shucheng.step(shucheng.clerk(), at, "RECORD_VISIT", Journey.VISIT), "APPROVE");
        String another = uploaded(review, "OTHER");

        assertThat(missing(review)).contains("县级会商纪要");
        assertThat(form(review)).contains("先上传签字的纪要").doesNotContain("name=\"document\"");
        String without = MEETING.formatted("RECOGNISE", "").replace(", \"document\": \"\"", "");
        Answer refused = later(shucheng.reviewer(), review, "RECORD_MEETING", without);
        assertThat(refused.is(422).pointers()).containsExactly("/data/document");
        assertThat(refused.body().toString()).contains("signed minutes");
        for (String wrong : new String[] {NOBODYS, another}) {
            assertThat(later(shucheng.reviewer(), review, "RECORD_MEETING", MEETING.formatted("RECOGNISE", wrong))
                            .is(422)
                            .pointers())
                    .containsExactly("/data/document");
        }
    }

    @Test
    void the_minutes_are_chosen_on_the_form_linked_from_the_case_and_stay_in_it() {
        Answer at = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE");
        at = shucheng.step(shucheng.clerk(), at, "MARK_COMPLEX", "{\"reason\": \"支出发生在两个省\"}");
        at = shucheng.step(shucheng.clerk(), at, "START_INQUIRY", "{}");
        Answer review =
                shucheng.inReview(shucheng.step(shucheng.clerk(), at, "RECORD_VISIT", Journey.VISIT), "APPROVE");
        String number = review.text("caseNumber");
        String minutes = uploaded(review, "MEETING_MINUTES");

        assertThat(form(review)).contains("name=\"document\"", "value=\"" + minutes + "\"");
        String action = "/cases/" + number + "/actions/RECORD_MEETING";
        assertThat(send(action, review, "").is(422).text()).contains("请上传并选择签字的会商纪要", "href=\"#document\"");
        send(action, review, minutes).is(302);
        String page =
                clock.at(Journey.AFTER_NOTICE, () -> page("/cases/" + number + "?section=own", shucheng.reviewer()));
        assertThat(page).contains("/cases/" + number + "/documents/" + minutes, "看签字的纪要");
        assertThat(new Upload(mvc)
                        .post(
                                SignedIn.as(shucheng.reviewer()),
                                "/cases/" + number + "/documents/" + minutes + "/withdraw",
                                "reason",
                                "传错了")
                        .is(409)
                        .text())
                .contains("不能撤下");
    }

    @Test
    void a_meeting_is_for_complex_cases_and_complexity_for_this_programme_only() {
        Answer plain =
                shucheng.inReview(shucheng.visited(OwnProgrammes.treated(SHUCHENG), "RIGID_EXPENDITURE"), "APPROVE");
        Answer dibao = shucheng.opened(OwnProgrammes.treated(SHUCHENG), "DIBAO");

        assertThat(later(shucheng.reviewer(), plain, "RECORD_MEETING", MEETING.formatted("RECOGNISE", NOBODYS))
                        .is(422)
                        .code())
                .isEqualTo("NOT_COMPLEX");
        assertThat(shucheng.act(shucheng.clerk(), dibao, "MARK_COMPLEX", "{\"reason\": \"难\"}")
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
    }

    private String uploaded(Answer at, String type) {
        return new Upload(mvc)
                .api(shucheng.reviewer(), at.text("caseNumber"), type, "", Files.jpeg(40, 30))
                .is(201)
                .id();
    }

    private String missing(Answer at) {
        return page("/cases/" + at.text("caseNumber") + "?section=documents", shucheng.reviewer());
    }

    private String form(Answer at) {
        return clock.at(
                Journey.AFTER_NOTICE,
                () -> page("/cases/" + at.text("caseNumber") + "/actions/RECORD_MEETING", shucheng.reviewer()));
    }

    private Upload.Reply send(String action, Answer at, String document) {
        return clock.at(
                Journey.AFTER_NOTICE,
                () -> new Upload(mvc)
                        .post(
                                SignedIn.as(shucheng.reviewer()),
                                action,
                                "version",
                                String.valueOf(at.version()),
                                "heldOn",
                                "2026-12-02",
                                "attendees",
                                "周科长、医保局王敏",
                                "outcome",
                                "RECOGNISE",
                                "minutes",
                                "一致同意",
                                "document",
                                document));
    }

    private Answer later(String user, Answer at, String action, String data) {
        return clock.at(Journey.AFTER_NOTICE, () -> shucheng.act(user, at, action, data));
    }

    /** The case page names the days of the whole procedure. */
    private String total(Answer at) {
        return page("/cases/" + at.text("caseNumber"), shucheng.clerk());
    }

    private String on(LocalDate day, String uri) {
        return clock.at(day, () -> page(uri, shucheng.approver()));
    }
}
