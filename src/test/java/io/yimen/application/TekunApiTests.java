package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.CaseApi.Answer;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import tools.jackson.databind.node.ObjectNode;

/** A Tekun case from opening to award through the interface, and each path that is refused. */
@YimenTest
class TekunApiTests extends InShucheng {

    private static final String LINYI = "371424001";

    @Test
    void an_old_man_alone_is_assessed_chooses_to_stay_at_home_and_gets_base_and_care() {
        Answer assessed = shucheng.assessed(OwnProgrammes.oldMan(SHUCHENG));
        Answer confirmed = shucheng.confirmed(shucheng.inReview(assessed, "APPROVE"));

        assertThat(confirmed.text("stage")).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().at("/decision/monthlyAmount").asString()).isEqualTo("1312.00");
        assertThat(confirmed.body().at("/award/monthlyAmount").asString()).isEqualTo("1312.00");
        assertThat(confirmed.body().at("/award/beginMonth").asString()).isEqualTo("2027-01");
        assertThat(confirmed.body().at("/decision/sheet/sentence").asString()).contains("938.00", "374.00");
    }

    @Test
    void the_tier_and_the_amount_follow_the_assessment_at_once() {
        Answer at = shucheng.visited(unable(OwnProgrammes.oldMan(SHUCHENG)), "TEKUN");
        assertThat(amount(at)).isEqualTo("995.00");

        at = shucheng.step(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE);

        assertThat(amount(at)).isEqualTo("1312.00");
        assertThat(at.body().at("/care/assessments/0/tier").asString()).isEqualTo("HALF");
        assertThat(at.body().at("/care/assessments/0/failed").asInt()).isEqualTo(2);
        assertThat(at.body().at("/facts/members/0/selfCare/bathing").asBoolean())
                .isFalse();

        String nothing = OwnProgrammes.ALONE.replace("true", "false");
        at = shucheng.step(shucheng.clerk(), at, "ASSESS_SELF_CARE", nothing);

        assertThat(at.body().at("/care/assessments/1/tier").asString()).isEqualTo("FULL");
        assertThat(amount(at)).isEqualTo("1593.00");
    }

    @Test
    void the_assessment_has_a_clock_of_its_own_from_acceptance() {
        Answer at = shucheng.visited(unable(OwnProgrammes.oldMan(SHUCHENG)), "TEKUN");

        // ten working days after Wednesday 25 November
        assertThat(at.body().at("/care/selfCareDueOn").asString()).isEqualTo("2026-12-09");
        assertThat(at.body().at("/care/unassessed/0").asString()).isEqualTo("old");
    }

    @Test
    void no_opinion_is_given_without_assessment_and_choice() {
        Answer at = shucheng.visited(unable(OwnProgrammes.oldMan(SHUCHENG)), "TEKUN");

        assertThat(opinion(at).is(422).code()).isEqualTo("SELF_CARE_MISSING");
        at = shucheng.step(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE);
        assertThat(opinion(at).is(422).code()).isEqualTo("CARE_CHOICE_MISSING");
        at = shucheng.step(shucheng.clerk(), at, "CHOOSE_CARE", "{\"setting\": \"HOME\", \"guardian\": \"村委会\"}");
        assertThat(opinion(at).is(200).text("stage")).isEqualTo("FIRST_OPINION");
    }

    @Test
    void one_assessor_or_the_same_twice_is_not_two() {
        Answer at = shucheng.visited(OwnProgrammes.oldMan(SHUCHENG), "TEKUN");

        Answer one =
                shucheng.act(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE.replace(", \"李文博\"", ""));
        Answer twice = shucheng.act(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE.replace("李文博", "陈静"));
        Answer fewer = shucheng.act(
                shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE.replace("\"eating\": true, ", ""));

        assertThat(one.is(422).pointers()).contains("/data/assessors");
        assertThat(twice.is(422).pointers()).contains("/data/assessors");
        assertThat(fewer.is(422).pointers()).contains("/data/eating");
    }

    @Test
    void the_wrong_role_an_old_version_another_county_and_another_programme_are_refused() {
        Answer at = shucheng.visited(OwnProgrammes.oldMan(SHUCHENG), "TEKUN");
        Answer dibao = shucheng.visited(OwnProgrammes.oldMan(SHUCHENG), "DIBAO");
        Answer later = shucheng.step(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE);

        assertThat(shucheng.act(shucheng.township(), later, "ASSESS_SELF_CARE", OwnProgrammes.ALONE)
                        .is(403)
                        .code())
                .isEqualTo("ROLE");
        assertThat(shucheng.act(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE)
                        .is(409)
                        .code())
                .isEqualTo("STALE");
        assertThat(shucheng.act(shucheng.clerk(), dibao, "ASSESS_SELF_CARE", OwnProgrammes.ALONE)
                        .is(409)
                        .code())
                .isEqualTo("ILLEGAL_ACTION");
        shucheng.act("caseworker.beilin", later, "ASSESS_SELF_CARE", OwnProgrammes.ALONE)
                .is(404);
    }

    @Test
    void an_able_supporter_bars_the_award_until_the_inquiry_finds_otherwise() {
        Answer at = shucheng.visited(OwnProgrammes.oldMan(SHUCHENG), "TEKUN");
        Answer review = shucheng.inReview(at, "REFUSE");

        Answer refused =
                clock.at(Journey.AFTER_NOTICE, () -> shucheng.act(shucheng.approver(), review, "CONFIRM", "{}"));
        Answer unknown = shucheng.act(
                shucheng.clerk(),
                shucheng.visited(OwnProgrammes.oldMan(SHUCHENG), "TEKUN"),
                "FIND_SUPPORTER",
                "{\"obligor\": \"daughter\", \"able\": true, \"ground\": \"有收入\"}");

        assertThat(refused.is(422).code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(unknown.is(422).pointers()).contains("/data/obligor");
    }

    @Test
    void care_in_an_institution_needs_one_of_the_register_that_is_valid_today() {
        Answer at = shucheng.visited(unable(OwnProgrammes.oldMan(SHUCHENG)), "TEKUN");
        at = shucheng.step(shucheng.clerk(), at, "ASSESS_SELF_CARE", OwnProgrammes.ALONE);
        shucheng.act(shucheng.clerk(), at, "CHOOSE_CARE", "{\"setting\": \"INSTITUTION\"}")
                .is(422);
        shucheng.act(
                        shucheng.clerk(),
                        at,
                        "CHOOSE_CARE",
                        "{\"setting\": \"INSTITUTION\", \"institution\": \"00000000-0000-7000-8000-000000000000\"}")
                .is(422);
        enter("城关敬老院", "2020-01-01", "");
        enter("旧敬老院", "2020-01-01", "2026-11-24");

        String form = page("/cases/" + at.text("caseNumber") + "/actions/CHOOSE_CARE", shucheng.clerk());
        assertThat(form).contains("城关敬老院").doesNotContain("旧敬老院");
        String id = form.replaceAll("(?s).*value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>城关敬老院.*", "$1");
        at = shucheng.step(
                shucheng.clerk(),
                at,
                "CHOOSE_CARE",
                "{\"setting\": \"INSTITUTION\", \"institution\": \"" + id + "\", \"guardian\": \"赵小军\"}");

        assertThat(at.body().at("/care/choices/0/institutionName").asString()).isEqualTo("城关敬老院");
        assertThat(at.body().at("/care/choices/0/guardian").asString()).isEqualTo("赵小军");
        assertThat(amount(at)).isEqualTo("1499.00");
    }

    @Test
    void where_the_standards_are_yearly_the_month_is_one_twelfth_of_their_sum() {
        OwnProgrammes linyi = new OwnProgrammes(api, clock, "linyi");
        Answer at = linyi.assessed(OwnProgrammes.oldMan(LINYI));

        // (5,694.00 + 1,550.00) / 12
        assertThat(amount(at)).isEqualTo("603.67");
    }

    @Test
    void who_studies_keeps_tekun_beyond_eighteen_while_in_upper_secondary_school_only() {
        assertThat(amount(shucheng.visited(student("UPPER_SECONDARY", true), "TEKUN")))
                .isEqualTo("995.00");
        assertThat(granted(shucheng.visited(student("UNDERGRADUATE", true), "TEKUN")))
                .isFalse();
        assertThat(granted(shucheng.visited(student("UPPER_SECONDARY", false), "TEKUN")))
                .isFalse();
    }

    @Test
    void an_orphan_may_choose_the_orphan_benefit_and_nobody_else() {
        Answer orphan = shucheng.visited(child(LocalDate.of(2014, 3, 1)), "TEKUN");
        Answer old = shucheng.visited(unable(OwnProgrammes.oldMan(SHUCHENG)), "TEKUN");
        String choice = "{\"guardian\": \"赵小军\", \"reason\": \"改领孤儿基本生活费\"}";

        Answer chosen = shucheng.act(shucheng.clerk(), orphan, "CHOOSE_ORPHAN_BENEFIT", choice);
        Answer barred = shucheng.act(shucheng.clerk(), old, "CHOOSE_ORPHAN_BENEFIT", choice);

        assertThat(chosen.is(200).text("stage")).isEqualTo("WITHDRAWN");
        assertThat(chosen.body().at("/history").toString()).contains("CHOOSE_ORPHAN_BENEFIT", "改领孤儿基本生活费");
        assertThat(barred.is(422).code()).isEqualTo("NOT_ORPHAN");
    }

    private void enter(String name, String from, String to) {
        assertThat(mvc.post()
                        .uri("/institutions")
                        .with(SignedIn.as("reviewer.shucheng"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("version", "0")
                        .param("id", "")
                        .param("name", name)
                        .param("kind", "SUPPORT_HOME")
                        .param("beds", "120")
                        .param("licence", "皖养-1")
                        .param("contact", "王院长")
                        .param("phone", "12000000001")
                        .param("validFrom", from)
                        .param("validTo", to)
                        .exchange())
                .hasStatus(302);
    }

    private Answer opinion(Answer at) {
        return shucheng.act(
                shucheng.township(), at, "GIVE_FIRST_OPINION", "{\"opinion\": \"APPROVE\", \"text\": \"符合\"}");
    }

    /** The son was found unable before the case was opened. */
    private static ObjectNode unable(ObjectNode facts) {
        ((ObjectNode) facts.path("obligors").get(0)).put("ability", false);
        return facts;
    }

    private static ObjectNode child(LocalDate birth) {
        ObjectNode facts = OwnProgrammes.oldMan(SHUCHENG);
        facts.putArray("obligors");
        ObjectNode member = Families.member(facts, 0);
        member.remove("idNumber");
        member.put("birthDate", birth.toString()).put("sex", "MALE").put("noIdReason", "未办证");
        return facts;
    }

    /** Born on 1 March 2008: eighteen since this spring. */
    private static ObjectNode student(String study, boolean award) {
        ObjectNode facts = child(LocalDate.of(2008, 3, 1));
        ObjectNode member = Families.member(facts, 0);
        member.put("study", study);
        if (award) {
            member.putArray("activeBenefits")
                    .addObject()
                    .put("programme", "TEKUN")
                    .put("county", "341523")
                    .put("thisHousehold", true);
        }
        return facts;
    }

    private static String amount(Answer at) {
        return at.body()
                .at("/screening/programmes")
                .valueStream()
                .filter(entry -> entry.path("programme").asString().equals("TEKUN"))
                .map(entry -> entry.path("monthlyAmount").asString(""))
                .findFirst()
                .orElse("");
    }

    private static boolean granted(Answer at) {
        return !amount(at).isEmpty();
    }
}
