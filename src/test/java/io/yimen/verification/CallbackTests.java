package io.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sources that answer later: taken once, believed only when signed and about the question and person asked. */
class CallbackTests extends GatewayTest {

    private static final String PATH = "/api/v1/verification/callbacks/";
    private static final String INCOME =
            "\"month\":\"2026-10\",\"item\":\"WAGE\",\"income\":\"1500.00\",\"payer\":\"测试公司\"";

    @Autowired
    private MockMvcTester mvc;

    private RegisterServer.Received asked(OpenOrder order) {
        sign(order);
        open(order);
        round();
        return REGISTER.at("/dci/tax").get(0);
    }

    private static String answer(RegisterServer.Received asked) {
        return RegisterServer.dci(asked.key(), asked.reference(), asked.person(), INCOME);
    }

    @Test
    void an_acknowledged_question_is_answered_by_the_callback() {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);
        assertThat(asked.body().path("header").path("sender_uri").asString()).endsWith(PATH + "TAX");

        MvcTestResult taken = call("TAX", answer(asked));

        assertThat(taken).hasStatusOk().bodyText().contains("\"ACK\"");
        ItemView item = item(order, "TAX");
        assertThat(item.state()).isEqualTo(ItemState.ANSWERED);
        assertThat(item.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.TAXED_INCOME);
            assertThat(String.valueOf(fact.amount())).isEqualTo("1500.00");
            assertThat(fact.detail()).containsEntry("month", "2026-10");
        });
        assertThat(story(item.id())).containsExactly("CREATED", "CONSENT_OK", "QUEUED", "SENT", "ACKED", "ANSWERED");
    }

    @Test
    void the_same_callback_again_is_thanked_for_and_changes_nothing() {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);

        for (int i = 0; i < 3; i++) {
            assertThat(call("TAX", answer(asked))).hasStatusOk();
        }

        assertThat(count(
                        "SELECT count(*) FROM verification_result WHERE item_id = ?",
                        item(order, "TAX").id()))
                .isEqualTo(1);
        assertThat(story(item(order, "TAX").id())).hasSize(6);
    }

    @Test
    void a_callback_that_overtakes_the_acknowledgement_waits_for_it_without_holding_it_up() throws Exception {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);
        UUID id = item(order, "TAX").id();
        try (Connection settling = database.asSuperuser().getConnection();
                Statement statement = settling.createStatement()) {
            settling.setAutoCommit(false);
            statement.execute("SELECT 1 FROM verification_queue WHERE item_id = '" + id + "' FOR UPDATE");
            CompletableFuture<MvcTestResult> called = CompletableFuture.supplyAsync(() -> call("TAX", answer(asked)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND datname = current_database()")
                            > 0);

            // whoever settles goes on to the item, which would be a deadlock if the callback had begun there
            statement.execute("SELECT 1 FROM verification_item WHERE id = '" + id + "' FOR UPDATE NOWAIT");
            settling.commit();

            assertThat(called.get(60, TimeUnit.SECONDS)).hasStatusOk();
        }
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ANSWERED);
    }

    @Test
    void a_reference_that_nobody_asked_under_is_refused_with_an_alarm() {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);
        int alarms = alarms();

        assertThat(call(
                        "TAX",
                        RegisterServer.dci(
                                asked.key(), COUNTY + "-" + UUID.randomUUID() + "-1", asked.person(), INCOME)))
                .hasStatus(422)
                .bodyText()
                .contains("rjct.reference_id.invalid");
        assertThat(call("TAX", RegisterServer.dci(asked.key(), "nonsense", asked.person(), INCOME)))
                .hasStatus(422);
        assertThat(call("TAX", RegisterServer.dci("0".repeat(64), asked.reference(), asked.person(), INCOME)))
                .hasStatus(422);

        assertThat(alarms()).isEqualTo(alarms + 3);
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ACKED);
        assertThat(count("SELECT count(*) FROM audit_event WHERE action = 'VERIFICATION_CALLBACK_REFUSED'"))
                .isPositive();
    }

    @Test
    void an_answer_about_somebody_else_is_refused_with_an_alarm_and_nothing_of_it_is_kept() {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);
        String other = String.valueOf(member("m9").id().value());
        int alarms = alarms();

        assertThat(call("TAX", RegisterServer.dci(asked.key(), asked.reference(), other, INCOME)))
                .hasStatus(422)
                .bodyText()
                .contains("rjct.identifier.invalid");

        assertThat(alarms()).isEqualTo(alarms + 1);
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.REJECTED);
        assertThat(item(order, "TAX").facts()).isEmpty();
        assertThat(count(
                        "SELECT count(*) FROM verification_result WHERE item_id = ?",
                        item(order, "TAX").id()))
                .isZero();
    }

    @Test
    void another_source_does_not_answer_for_this_one() {
        RegisterServer.Received asked = asked(order(member("m1")));

        assertThat(call("HRSS", answer(asked))).hasStatus(422);
        assertThat(call("MARKET", answer(asked))).hasStatus(404);
        assertThat(call("NOBODY", answer(asked))).hasStatus(404);
    }

    @Test
    void what_is_not_signed_or_signed_long_ago_is_not_read() {
        RegisterServer.Received asked = asked(order(member("m1")));
        byte[] body = answer(asked).getBytes(StandardCharsets.UTF_8);
        String now = clock.instant().toString();

        assertThat(mvc.post().uri(PATH + "TAX").contentType(APPLICATION_JSON).content(body))
                .hasStatus(401);
        assertThat(call("TAX", body, now, "wrong")).hasStatus(401);
        assertThat(call(
                        "TAX",
                        body,
                        clock.instant().minus(Duration.ofMinutes(6)).toString(),
                        null))
                .hasStatus(401);
        assertThat(call("TAX", body, "yesterday", null)).hasStatus(401);
    }

    @Test
    void nonsense_and_too_much_are_refused() {
        assertThat(call("TAX", "no json")).hasStatus(400);
        assertThat(call("TAX", "{\"x\":\"" + "y".repeat(70_000) + "\"}")).hasStatus(413);
    }

    @Test
    void an_answer_that_arrives_before_its_acknowledgement_counts() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on("/dci/tax", asked -> {
            assertThat(call("TAX", answer(asked))).hasStatusOk();
            return RegisterServer.Answer.ok("{\"message\":{\"ack_status\":\"ACK\",\"correlation_id\":\"c\"}}");
        });

        round();

        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ANSWERED);
    }

    @Test
    void an_answer_to_a_question_whose_acknowledgement_was_lost_counts_too() {
        OpenOrder order = order(member("m1"));
        sign(order);
        open(order);
        REGISTER.on("/dci/tax", asked -> RegisterServer.Answer.status(500));
        round();
        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.UNAVAILABLE);

        assertThat(call("TAX", answer(REGISTER.at("/dci/tax").get(0)))).hasStatusOk();

        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.ANSWERED);
        clock.forward(Duration.ofHours(1));
        round();
        assertThat(REGISTER.at("/dci/tax")).hasSize(1);
    }

    @Test
    void an_answer_after_a_withdrawal_is_not_taken_in() {
        OpenOrder order = order(member("m1"));
        UUID consent = sign(order);
        open(order);
        round();
        RegisterServer.Received asked = REGISTER.at("/dci/tax").get(0);
        here(() -> {
            consents.withdraw(COUNTY, consent, "改变主意");
            return true;
        });

        assertThat(call("TAX", answer(asked))).hasStatusOk();

        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.CANCELLED);
        assertThat(item(order, "TAX").facts()).isEmpty();
    }

    @Test
    void a_refusal_by_callback_is_read_as_one() {
        OpenOrder order = order(member("m1"));
        RegisterServer.Received asked = asked(order);

        call(
                "TAX",
                answer(asked)
                        .replace(
                                "\"status\":\"succ\",\"data\"",
                                "\"status\":\"rjct\",\"status_reason_code\":\"rjct.search.several\",\"data\""));

        assertThat(item(order, "TAX").state()).isEqualTo(ItemState.AMBIGUOUS);
    }

    private int alarms() {
        return count("SELECT count(*) FROM verification_source_event WHERE kind = 'ALARM'");
    }

    private MvcTestResult call(String source, String body) {
        return call(
                source, body.getBytes(StandardCharsets.UTF_8), clock.instant().toString(), null);
    }

    private MvcTestResult call(String source, byte[] body, String time, String signature) {
        String nonce = Signatures.nonce();
        String right = Signatures.ofRequest(
                HexFormat.of().parseHex(RegisterServer.SECRET), "POST", PATH + source, time, nonce, body);
        return mvc.post()
                .uri(PATH + source)
                .contentType(APPLICATION_JSON)
                .header(Signatures.KEY, source)
                .header(Signatures.TIME, time)
                .header(Signatures.NONCE, nonce)
                .header(Signatures.SIGNATURE, signature == null ? right : signature)
                .content(body)
                .exchange();
    }
}
