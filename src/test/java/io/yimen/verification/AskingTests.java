package io.yimen.verification;

import static io.yimen.verification.RegisterServer.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.common.Money;
import io.yimen.verification.RegisterServer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A question's way to a source and back, and everything a source may do instead of answering. */
class AskingTests extends GatewayTest {

    private static final String VEHICLE = "/rest/mps-vehicle";

    @Test
    void one_question_is_asked_for_each_person_and_source() {
        OpenOrder order = order(member("m1"), member("m2"));
        sign(order);

        open(order);

        assertThat(items(order)).hasSize(32).allMatch(item -> item.state() == ItemState.QUEUED);
        assertThat(items(order)).extracting(ItemView::source).contains("MPS_HUKOU", "BANK", "TAX", "PAYMENT");
    }

    @Test
    void opening_the_same_order_again_changes_nothing() {
        OpenOrder order = order(member("m1"));
        sign(order);
        UUID first = open(order);

        UUID second = open(order);

        assertThat(second).isEqualTo(first);
        assertThat(items(order)).hasSize(16);
    }

    @Test
    void a_new_member_joins_the_open_order_and_one_who_left_is_asked_no_more() {
        Subject stays = member("m1");
        Subject leaves = member("m2");
        OpenOrder order = order(stays, leaves);
        sign(order);
        UUID id = open(order);
        OpenOrder changed = new OpenOrder(
                COUNTY, TOWNSHIP, order.subjectOf(), order.caseNumber(), order.purpose(), List.of(stays, member("m3")));

        assertThat(open(changed)).isEqualTo(id);

        assertThat(items(order)).hasSize(48);
        assertThat(items(order).stream().filter(item -> item.subject().equals("m2")))
                .allMatch(item -> item.state() == ItemState.CANCELLED
                        && "verification.reason.NOT_IN_ORDER".equals(item.reason()));
    }

    @Test
    void an_answer_becomes_facts_and_keeps_only_what_was_asked_for() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(VEHICLE, asked -> found(asked, """
                [{"type":"SEDAN","brand":"测试牌","model":"X1","plate":"陕A00000","firstRegistered":"2024-05-01","use":"PRIVATE",
                  "status":"NORMAL","value":"35000.00","note":"车主电话12012345678"}]"""));

        round();

        ItemView item = item(order, "MPS_VEHICLE");
        assertThat(item.state()).isEqualTo(ItemState.ANSWERED);
        assertThat(item.dataAsOf()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(item.basis()).isEqualTo(Basis.CONSENT);
        assertThat(item.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.VEHICLE);
            assertThat(fact.amount()).isEqualTo(Money.ofYuan("35000"));
            // the model is agreed, but a means test does not need it
            assertThat(fact.detail())
                    .isEqualTo(Map.of(
                            "brand",
                            "测试牌",
                            "firstRegistered",
                            "2024-05-01",
                            "status",
                            "NORMAL",
                            "type",
                            "SEDAN",
                            "use",
                            "PRIVATE"));
        });
        assertThat(story(item.id())).containsExactly("CREATED", "CONSENT_OK", "QUEUED", "SENT", "ANSWERED");
    }

    @Test
    void numbers_of_people_in_an_answer_are_masked() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(
                "/rest/market",
                asked -> found(
                        asked,
                        "[{\"role\":\"OFFICER\",\"company\":\"电话12012345678的店\",\"capital\":\"1000.00\",\"state\":\"ACTIVE\"}]"));

        round();

        assertThat(item(order, "MARKET").facts().get(0).detail().get("company")).isEqualTo("电话****5678的店");
    }

    @Test
    void what_is_asked_lies_inside_the_agreement() {
        OpenOrder order = order(member("m1"));
        sign(order);

        open(order);

        assertThat(count("""
                SELECT count(*) FROM verification_item i JOIN verification_agreement a ON a.id = i.agreement_id
                JOIN verification_need n ON n.purpose = i.purpose AND n.source_code = i.source_code
                WHERE NOT (i.fields <@ a.fields AND i.fields <@ n.fields) OR cardinality(i.fields) = 0""")).isZero();
        round();
        assertThat(REGISTER.at(VEHICLE).get(0).body().path("fields").toString())
                .contains("VEHICLE.use")
                .doesNotContain("VEHICLE.model");
    }

    @Test
    void requests_are_signed_and_carry_no_person_in_their_address() {
        Subject person = member("m1");
        OpenOrder order = order(person);
        sign(order);
        open(order);

        round();

        assertThat(REGISTER.received).isNotEmpty().allMatch(RegisterServer.Received::signed);
        assertThat(REGISTER.received)
                .extracting(RegisterServer.Received::path)
                .noneMatch(path -> path.contains("61010319"));
        assertThat(REGISTER.at(VEHICLE).get(0).headers().get("Idempotency-Key"))
                .isEqualTo(REGISTER.at(VEHICLE).get(0).key())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void the_raw_answer_is_kept_encrypted_for_ninety_days() {
        Subject person = member("m1");
        OpenOrder order = order(person);
        sign(order);
        open(order);
        REGISTER.on(VEHICLE, asked -> found(asked, "[{\"type\":\"SEDAN\",\"use\":\"PRIVATE\",\"status\":\"NORMAL\"}]"));
        round();
        UUID item = item(order, "MPS_VEHICLE").id();

        byte[] stored = sql.sql("SELECT raw FROM verification_result WHERE item_id = ?")
                .param(item)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("SEDAN");
        assertThat(here(() -> verifications.rawAnswer(COUNTY, item)).orElseThrow())
                .contains("SEDAN");
        business.moveTo(DAY.plusDays(91));
        upkeep.forget();
        assertThat(here(() -> verifications.rawAnswer(COUNTY, item))).isEmpty();
        assertThat(item(order, "MPS_VEHICLE").facts()).isNotEmpty();
    }

    @Test
    void nothing_known_is_an_answer_and_silence_is_none() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(VEHICLE, asked -> Answer.status(503));

        round();

        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(item(order, "MARKET").state().answered()).isTrue();
        assertThat(item(order, "MPS_VEHICLE").state()).isEqualTo(ItemState.UNAVAILABLE);
        assertThat(item(order, "MPS_VEHICLE").state().silent()).isTrue();
        assertThat(item(order, "MPS_VEHICLE").reason()).isEqualTo("verification.reason.SOURCE_DOWN");
    }

    @Test
    void every_code_of_an_answer_has_its_state() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on("/rest/mps-hukou", asked -> Answer.ok(RegisterServer.rest(asked, "03", "", "[]")));
        REGISTER.on(VEHICLE, asked -> Answer.ok(RegisterServer.rest(asked, "02", "", "[]")));
        REGISTER.on("/rest/market", asked -> Answer.ok(RegisterServer.rest(asked, "04", "", "[]")));
        REGISTER.on("/rest/cdpf", asked -> Answer.ok(RegisterServer.rest(asked, "99", "", "[]")));
        REGISTER.on("/rest/securities", asked -> Answer.status(404));
        REGISTER.on(
                "/dci/mca-marriage",
                asked -> Answer.ok(RegisterServer.dci(
                        asked.key(),
                        asked.reference(),
                        asked.person(),
                        "\"status\":\"MARRIED\",\"date\":\"2001-05-01\"")));

        round();

        assertThat(item(order, "MPS_HUKOU").state()).isEqualTo(ItemState.MISMATCH);
        assertThat(item(order, "MPS_VEHICLE").state()).isEqualTo(ItemState.AMBIGUOUS);
        assertThat(item(order, "MARKET").state()).isEqualTo(ItemState.REJECTED);
        assertThat(item(order, "CDPF").state()).isEqualTo(ItemState.UNAVAILABLE);
        assertThat(item(order, "SECURITIES").state()).isEqualTo(ItemState.REJECTED);
        assertThat(item(order, "MCA_MARRIAGE").facts().get(0).detail()).containsEntry("status", "MARRIED");
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);
        assertThat(item(order, "BANK").state()).isEqualTo(ItemState.QUEUED);
    }

    @Test
    void whatever_cannot_be_believed_is_asked_again() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(
                "/rest/mps-hukou",
                asked -> found(asked, "[{\"status\":\"NORMAL\"}]").unsigned());
        REGISTER.on(VEHICLE, asked -> found(asked, "[{\"type\":\"SEDAN\"}]").announcing(4000));
        REGISTER.on("/rest/market", asked -> Answer.status(302).with("Location", REGISTER.url() + "/rest/cdpf"));
        REGISTER.on("/rest/securities", asked -> Answer.ok("{\"x\":\"" + "y".repeat(70_000) + "\"}"));
        REGISTER.on("/rest/real-estate", asked -> Answer.ok("not json"));
        REGISTER.on("/rest/housing-fund", asked -> found(asked, "[{\"monthly\":\"many\"}]"));
        REGISTER.on(
                "/rest/mps-death",
                asked -> found(asked, "[{\"date\":\"2026-01-01\"}]").after(3_500));

        round();

        for (String source : List.of(
                "MPS_HUKOU", "MPS_VEHICLE", "MARKET", "SECURITIES", "REAL_ESTATE", "HOUSING_FUND", "MPS_DEATH")) {
            assertThat(item(order, source).state()).as(source).isEqualTo(ItemState.UNAVAILABLE);
        }
        assertThat(REGISTER.at("/rest/cdpf")).hasSize(1);
        assertThat(sql.sql(
                                "SELECT why FROM item_attempt t JOIN verification_item i ON i.id = t.item_id WHERE i.order_id ="
                                        + " (SELECT id FROM verification_order WHERE subject_of = ?) AND why IS NOT NULL ORDER BY why")
                        .param(order.subjectOf())
                        .query(String.class)
                        .list())
                .containsExactly("CUT_OFF", "HTTP_302", "NOT_JSON", "SIGNATURE", "TIMEOUT", "TOO_LARGE", "UNREADABLE");
    }

    @Test
    void an_answer_about_somebody_else_is_refused_with_an_alarm() {
        Subject other = member("m9");
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(
                VEHICLE,
                asked -> Answer.ok(RegisterServer.rest(
                        asked, "00", String.valueOf(other.id().value()), "[{\"type\":\"SEDAN\"}]")));

        round();

        ItemView item = item(order, "MPS_VEHICLE");
        assertThat(item.state()).isEqualTo(ItemState.REJECTED);
        assertThat(item.reason()).isEqualTo("verification.reason.WRONG_PERSON");
        assertThat(item.facts()).isEmpty();
        assertThat(
                        count(
                                "SELECT count(*) FROM verification_source_event WHERE source_code = 'MPS_VEHICLE' AND kind = 'ALARM'"))
                .isPositive();
        assertThat(count(
                        "SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_ANSWER_REFUSED' AND subject = ?",
                        item.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void a_fresh_answer_to_the_same_question_is_used_again_and_says_so() {
        Subject person = member("m1");
        OpenOrder first = order(person);
        sign(first);
        open(first);
        REGISTER.on(VEHICLE, asked -> found(asked, "[{\"type\":\"SEDAN\",\"use\":\"PRIVATE\"}]"));
        round();
        OpenOrder second = order(person);

        open(second);
        round();

        ItemView item = item(second, "MPS_VEHICLE");
        assertThat(item.reused()).isTrue();
        assertThat(item.reason()).isEqualTo("verification.reason.REUSED");
        assertThat(item.facts()).isEqualTo(item(first, "MPS_VEHICLE").facts());
        assertThat(REGISTER.at(VEHICLE)).hasSize(1);
        business.moveTo(DAY.plusDays(31));
        OpenOrder third = order(person);
        open(third);
        round();
        assertThat(item(third, "MPS_VEHICLE").reused()).isFalse();
        assertThat(REGISTER.at(VEHICLE)).hasSize(2);
    }

    @Test
    void each_sending_and_each_reading_is_a_line_in_the_persons_log() {
        OpenOrder order = order(member("m1"));
        sign(order);
        UUID id = open(order);
        REGISTER.on(VEHICLE, asked -> Answer.status(500));
        round();
        clock.forward(Duration.ofSeconds(40));
        round();

        OrderView read = here(() -> verifications.read(COUNTY, id)).orElseThrow();

        int answers = (int)
                read.items().stream().filter(item -> item.state().answered()).count();
        int attempts = count(
                "SELECT count(*) FROM item_attempt t JOIN verification_item i ON i.id = t.item_id WHERE i.order_id = ?",
                id);
        String lines =
                "SELECT count(*) FROM access_log l JOIN verification_item i ON i.id = l.item_id WHERE i.order_id = ?";
        assertThat(attempts).isEqualTo(15);
        assertThat(count(lines + " AND l.kind = 'ASKED'", id)).isEqualTo(attempts);
        assertThat(count(lines + " AND l.kind = 'READ'", id)).isEqualTo(answers).isPositive();
        assertThat(count(lines, id)).isEqualTo(attempts + answers);
    }

    @Test
    void who_opens_an_order_of_which_nothing_can_be_asked_sees_it_complete_and_is_not_told_again() {
        Subject nobody = new Subject("m1", SubjectRole.MEMBER, "无号", null, LocalDate.of(2001, 1, 1), true);
        OpenOrder order = order(nobody);

        UUID id = open(order);

        assertThat(items(order))
                .hasSize(16)
                .allMatch(item ->
                        item.state() == ItemState.CANCELLED && "verification.reason.NO_NUMBER".equals(item.reason()));
        assertThat(state(order)).isEqualTo(OrderState.COMPLETE);
        assertThat(heard.events.stream().filter(event -> event.orderId().equals(id)))
                .isEmpty();
    }

    @Test
    void a_contested_answer_is_kept_and_may_be_asked_again() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on(VEHICLE, asked -> found(asked, "[{\"type\":\"SEDAN\",\"use\":\"PRIVATE\"}]"));
        round();
        UUID item = item(order, "MPS_VEHICLE").id();

        here(() -> {
            verifications.dispute(COUNTY, item, "SOLD");
            return true;
        });
        assertThat(item(order, "MPS_VEHICLE").state()).isEqualTo(ItemState.DISPUTED);
        assertThat(item(order, "MPS_VEHICLE").facts()).hasSize(1);
        here(() -> {
            verifications.askAgain(COUNTY, item, "SOLD");
            return true;
        });
        REGISTER.on(VEHICLE, asked -> Answer.ok(RegisterServer.rest(asked, "01", "", "[]")));
        round();

        assertThat(item(order, "MPS_VEHICLE").state()).isEqualTo(ItemState.NO_RECORD);
        assertThat(count("SELECT count(*) FROM verification_result WHERE item_id = ?", item))
                .isEqualTo(2);
        assertThat(REGISTER.at(VEHICLE))
                .extracting(RegisterServer.Received::key)
                .doesNotHaveDuplicates();
    }
}
