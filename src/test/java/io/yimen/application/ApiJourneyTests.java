package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** One family from the window to the decision, through the JSON interface. */
@YimenTest
class ApiJourneyTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    private CaseApi api;
    private Journey journey;

    @BeforeEach
    void client() {
        api = new CaseApi(mvc);
        journey = new Journey(api, clock);
    }

    @Test
    void a_family_is_accepted_screened_and_due_for_inquiry_in_three_working_days() {
        Answer answer = api.create("caseworker.beilin", Families.ofThree()).is(201);

        JsonNode opened = answer.body().path("cases").get(0);
        assertThat(opened.path("caseNumber").asString()).matches("610103D2026[0-9]{7}");
        assertThat(opened.path("stage").asString()).isEqualTo("ACCEPTED");
        assertThat(opened.path("dueOn").asString()).isEqualTo("2026-11-30");
        assertThat(answer.body()
                        .path("screening")
                        .path("programmes")
                        .valueStream()
                        .filter(p -> p.path("programme").asString().equals("DIBAO"))
                        .map(p -> p.path("outcome").asString()))
                .containsExactly("ELIGIBLE");
    }

    @Test
    void a_case_goes_all_the_way_and_ends_in_a_decision_from_next_month() {
        Answer confirmed = journey.confirmed(Families.ofThree());

        assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().path("dueOn").isNull()).isTrue();
        JsonNode decision = confirmed.body().path("decision");
        assertThat(decision.path("outcome").asString()).isEqualTo("CONFIRMED");
        assertThat(decision.path("monthlyAmount").asString()).matches("[1-9][0-9]*\\.[0-9]{2}");
        assertThat(decision.path("beginMonth").asString()).isEqualTo("2027-01");
        assertThat(decision.path("sheet").path("groups").size()).isEqualTo(5);
        assertThat(confirmed
                        .body()
                        .path("history")
                        .valueStream()
                        .map(row -> row.path("action").asString()))
                .containsExactly(
                        "OPEN",
                        "START_INQUIRY",
                        "RECORD_VISIT",
                        "GIVE_FIRST_OPINION",
                        "PUBLISH_NOTICE",
                        "CLOSE_NOTICE",
                        "CONFIRM");
        assertThat(confirmed.body().path("allowedActions").isEmpty()).isTrue();
    }

    @Test
    void every_field_of_the_contract_stands_in_the_answer_from_the_first_day() {
        Answer opened = journey.accepted(Families.ofThree());

        JsonNode read =
                api.read("approver.beilin", opened.text("caseNumber")).is(200).body();

        assertThat(read.propertyNames())
                .contains("facts", "screening", "verification", "visit", "opinion", "notice", "decision", "dueOn");
        assertThat(read.path("screening").path("programmes").isEmpty()).isFalse();
        assertThat(read.path("visit").isNull()).isTrue();
        assertThat(read.path("history").get(0).propertyNames())
                .containsExactlyInAnyOrder("at", "by", "role", "action", "from", "to", "reason");
    }

    @Test
    void an_amendment_may_send_the_whole_application_again_but_not_another_programme() {
        var family = Families.ofThree();
        Answer opened = journey.accepted(family);
        String number = opened.text("caseNumber");
        family.putArray("programmes").add("TEKUN");

        Answer other = api.act("caseworker.beilin", number, "AMEND", opened.version(), "{\"facts\": " + family + "}");
        family.putArray("programmes").add("DIBAO");
        Answer same = api.act("caseworker.beilin", number, "AMEND", opened.version(), "{\"facts\": " + family + "}");

        assertThat(other.is(400).pointers()).containsExactly("/data/facts/programmes");
        same.is(200);
    }

    @Test
    void the_award_stands_beside_the_decision() {
        Answer confirmed = journey.confirmed(Families.ofThree());

        Answer read =
                api.read("caseworker.beilin", confirmed.text("caseNumber")).is(200);
        JsonNode award = read.body().path("award");
        assertThat(award.path("state").asString()).isEqualTo("RUNNING");
        assertThat(award.path("beginMonth").asString()).isEqualTo("2027-01");
        assertThat(award.path("monthlyAmount").asString())
                .isEqualTo(read.body().path("decision").path("monthlyAmount").asString());
    }

    @Test
    void a_draft_may_be_incomplete_and_is_accepted_when_it_is_complete() {
        var family = Families.ofThree();
        var members = family.remove("members");
        Answer draft = api.createDraft("caseworker.beilin", family).is(201);
        JsonNode opened = draft.body().path("cases").get(0);
        String number = opened.path("caseNumber").asString();

        Answer refused = api.act(
                        "caseworker.beilin",
                        number,
                        "ACCEPT",
                        opened.path("version").asInt(),
                        "{}")
                .is(422);
        family.set("members", members);
        Answer amended = api.act(
                        "caseworker.beilin",
                        number,
                        "AMEND",
                        opened.path("version").asInt(),
                        "{\"facts\": " + family + "}")
                .is(200);
        Answer accepted = api.act("caseworker.beilin", number, "ACCEPT", amended.version(), "{}")
                .is(200);

        assertThat(refused.code()).isEqualTo("FACTS_INCOMPLETE");
        assertThat(refused.pointers()).contains("/facts/members");
        assertThat(accepted.text("stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void a_supplement_names_everything_that_is_missing_at_once() {
        Answer draft = api.createDraft("caseworker.beilin", Families.ofThree()).is(201);
        JsonNode opened = draft.body().path("cases").get(0);
        String number = opened.path("caseNumber").asString();

        Answer asked = api.act(
                        "caseworker.beilin",
                        number,
                        "REQUEST_SUPPLEMENT",
                        opened.path("version").asInt(),
                        "{\"missing\": [\"户口簿\", \"收入证明\"]}")
                .is(200);
        Answer accepted = api.act("caseworker.beilin", number, "ACCEPT", asked.version(), "{}")
                .is(200);

        assertThat(asked.text("stage")).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(accepted.text("stage")).isEqualTo("ACCEPTED");
    }

    @Test
    void an_objection_opens_the_inquiry_again_extends_the_clock_and_asks_the_county_to_visit() {
        Answer notice = journey.onNotice(Families.ofThree());
        Answer objected = journey.step("caseworker.beilin", notice, "RECORD_OBJECTION", "{\"text\": \"有未申报的收入\"}");
        Answer again = journey.step(
                "township.beilin", objected, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"已核实\"}");
        Answer second = journey.step(
                "caseworker.beilin", again, "PUBLISH_NOTICE", "{\"place\": \"公开栏\", \"from\": \"2026-11-25\"}");
        Answer review =
                clock.at(Journey.AFTER_NOTICE, () -> journey.step("caseworker.beilin", second, "CLOSE_NOTICE", "{}"));

        Answer barred = clock.at(
                Journey.AFTER_NOTICE,
                () -> api.act("approver.beilin", review.text("caseNumber"), "CONFIRM", review.version(), "{}"));
        Answer visited = clock.at(
                Journey.AFTER_NOTICE, () -> journey.step("reviewer.beilin", review, "COUNTY_VISIT", Journey.VISIT));
        Answer confirmed =
                clock.at(Journey.AFTER_NOTICE, () -> journey.step("approver.beilin", visited, "CONFIRM", "{}"));

        assertThat(objected.text("stage")).isEqualTo("UNDER_INQUIRY");
        assertThat(objected.text("dueOn")).isEqualTo("2027-01-27");
        assertThat(barred.is(422).code()).isEqualTo("COUNTY_VISIT_MISSING");
        assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
    }

    @Test
    void the_county_returns_a_case_with_reasons() {
        Answer review = journey.inReview(Families.ofThree());

        Answer returned = clock.at(
                Journey.AFTER_NOTICE,
                () -> journey.step("reviewer.beilin", review, "RETURN", "{\"reasons\": [\"收入材料不全\"]}"));

        assertThat(returned.text("stage")).isEqualTo("UNDER_INQUIRY");
        assertThat(returned.body()
                        .path("history")
                        .valueStream()
                        .toList()
                        .get(6)
                        .path("reason")
                        .asString())
                .isEqualTo("收入材料不全");
    }

    @Test
    void another_amount_needs_a_reason_and_a_second_approver() {
        Answer review = journey.inReview(Families.ofThree());
        String data = "{\"overrideAmount\": \"500.00\", \"reason\": \"一事一议\"}";

        Answer first = clock.at(Journey.AFTER_NOTICE, () -> journey.step("approver.beilin", review, "CONFIRM", data));
        Answer same = clock.at(
                Journey.AFTER_NOTICE,
                () -> api.act("approver.beilin", first.text("caseNumber"), "CONFIRM", first.version(), data));
        Answer second = clock.at(Journey.AFTER_NOTICE, () -> journey.step("approver2.beilin", first, "CONFIRM", data));

        assertThat(first.text("stage")).isEqualTo("COUNTY_REVIEW");
        assertThat(same.is(403).code()).isEqualTo("SAME_PERSON");
        assertThat(second.text("stage")).isEqualTo("CONFIRMED");
        assertThat(second.body().path("decision").path("monthlyAmount").asString())
                .isEqualTo("500.00");
    }

    @Test
    void a_second_approver_who_adds_nothing_agrees_with_the_other_amount() {
        Answer review = journey.inReview(Families.ofThree());
        String data = "{\"overrideAmount\": \"500.00\", \"reason\": \"一事一议\"}";

        Answer first = clock.at(Journey.AFTER_NOTICE, () -> journey.step("approver.beilin", review, "CONFIRM", data));
        Answer second = clock.at(Journey.AFTER_NOTICE, () -> journey.step("approver2.beilin", first, "CONFIRM", "{}"));

        assertThat(second.body().path("decision").path("monthlyAmount").asString())
                .isEqualTo("500.00");
        assertThat(second.body().path("award").path("monthlyAmount").asString()).isEqualTo("500.00");
    }

    @Test
    void a_refusal_carries_its_reasons() {
        Answer review = journey.inReview(Families.ofThree());

        Answer refused = clock.at(
                Journey.AFTER_NOTICE,
                () -> journey.step("approver.beilin", review, "REFUSE", "{\"reasons\": [\"收入超过标准\"]}"));

        assertThat(refused.text("stage")).isEqualTo("REFUSED");
        assertThat(refused.body().path("decision").path("reasons").toString()).contains("收入超过标准");
    }

    @Test
    void every_case_of_a_batch_answers_its_own_result() {
        Answer good = journey.inReview(Families.ofThree());
        Answer notYet = journey.underInquiry(Families.ofThree());
        String body =
                "{\"items\": [{\"caseNumber\": \"%s\", \"version\": %d}, {\"caseNumber\": \"%s\", \"version\": %d}]}"
                        .formatted(
                                notYet.text("caseNumber"), notYet.version(), good.text("caseNumber"), good.version());

        Answer batch = clock.at(
                Journey.AFTER_NOTICE,
                () -> api.post("approver.beilin", CaseApi.APPLICATIONS + "/batch-confirm", body)
                        .is(200));

        List<JsonNode> items = batch.body().path("items").valueStream().toList();
        assertThat(items.get(0).path("code").asString()).isEqualTo("ILLEGAL_ACTION");
        assertThat(items.get(1).path("stage").asString()).isEqualTo("CONFIRMED");
        assertThat(api.read("caseworker.beilin", notYet.text("caseNumber")).text("stage"))
                .isEqualTo("UNDER_INQUIRY");
    }

    @Test
    void the_list_finds_a_case_by_its_number_its_applicant_and_a_members_id() {
        var family = Families.ofThree();
        String id = Families.member(family, 1).path("idNumber").asString();
        Answer opened = journey.accepted(family);

        for (String q : List.of(opened.text("caseNumber"), id)) {
            Answer found = api.get("caseworker.beilin", CaseApi.APPLICATIONS + "?q=" + q)
                    .is(200);
            assertThat(found.body().path("total").asInt()).isEqualTo(1);
            assertThat(found.body().path("items").get(0).path("caseNumber").asString())
                    .isEqualTo(opened.text("caseNumber"));
        }
        assertThat(api.get("caseworker.beilin", CaseApi.APPLICATIONS + "?q=周建平&stage=ACCEPTED&size=200")
                        .is(200)
                        .body()
                        .toString())
                .contains(opened.text("caseNumber"));
    }
}
