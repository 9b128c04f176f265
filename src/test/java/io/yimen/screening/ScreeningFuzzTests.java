package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.yimen.database.BesideOthers;
import io.yimen.rules.Decision;
import io.yimen.rules.Engine;
import io.yimen.rules.Facts;
import io.yimen.rules.Invariants;
import io.yimen.rules.Parameters;
import io.yimen.rules.RequestJson;
import io.yimen.web.ApiProblem;
import io.yimen.web.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever comes in is decided or refused with a reason, and what must be true of every household is true of this one.
 *
 * <p>In a build the fuzz tests read the inputs beside their names in {@code src/test/resources} and the last test makes up thousands of
 * requests from a seed; {@code docs/fuzzing.md} says how to let the fuzzer look for more.
 */
@BesideOthers
class ScreeningFuzzTests {

    private static final int HOUSEHOLDS = 3_000;
    private static final String EXEMPT = "income.exempt_codes";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ScreeningReader READER = new ScreeningReader(Households.CATALOGUE);

    private int decided;
    private int refused;

    @FuzzTest
    void any_bytes_are_decided_or_refused(byte[] body) {
        answer(body, new Random(body.length)::nextInt);
    }

    @FuzzTest
    void any_household_is_decided_or_refused(FuzzedDataProvider data) {
        answer(FuzzedRequest.of(bound -> data.consumeInt(0, bound - 1)), new Random(1)::nextInt);
    }

    @Test
    void thousands_of_seeded_requests_are_decided_or_refused() {
        Random random = new Random(20_261_125);

        for (int i = 0; i < HOUSEHOLDS; i++) {
            answer(FuzzedRequest.of(random::nextInt), random::nextInt);
        }

        assertThat(decided).isGreaterThan(HOUSEHOLDS / 4);
        assertThat(refused).isGreaterThan(HOUSEHOLDS / 4);
    }

    @Test
    void a_sound_request_says_the_facts_it_was_written_from() {
        Random random = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            var request = FuzzedRequest.sound(random::nextInt);
            Facts facts =
                    ToRules.facts(READER.read(JsonBody.parse(request.toString().getBytes(StandardCharsets.UTF_8))));
            assertThat(RequestJson.of(facts, Map.of()).without("overrides").toString())
                    .isEqualTo(request.without("overrides").toString());
        }
    }

    private void answer(byte[] body, IntUnaryOperator below) {
        ScreeningRequest request;
        try {
            request = READER.read(JsonBody.parse(body));
        } catch (ApiProblem problem) {
            refused++;
            assertThat(problem.status().value()).isEqualTo(400);
            assertThat(problem.errors())
                    .isNotEmpty()
                    .allMatch(error -> error.pointer().matches("(?s)|/.*"));
            return;
        }
        decide(request, below);
    }

    private void decide(ScreeningRequest request, IntUnaryOperator below) {
        PolicyInForce policy =
                new PolicyInForce(Households.beilin(Map.of()), request.overrides(), Households.CATALOGUE);
        Parameters parameters = policy.parameters();
        Facts facts = ToRules.facts(request);
        if (!Engine.missing(facts, parameters).isEmpty()) {
            refused++;
            return;
        }
        Decision decision;
        try {
            decision = Engine.decide(facts, parameters, true);
        } catch (ArithmeticException tooLarge) {
            refused++;
            return;
        }
        decided++;
        write(request, decision, policy);
        try {
            Invariants.hold(facts, parameters, exempt(request), below);
        } catch (ArithmeticException tooLarge) {
            // a changed household may pass what can be reckoned although this one does not
        }
    }

    /** A code that is not counted; empty when every code is. */
    private static String exempt(ScreeningRequest request) {
        String usual = Households.CATALOGUE.find(EXEMPT).orElseThrow().defaultValue();
        return request.overrides().getOrDefault(EXEMPT, usual).split(",")[0].strip();
    }

    private static void write(ScreeningRequest request, Decision decision, PolicyInForce policy) {
        ScreeningResult result = FromRules.result(request, decision, policy.usedBy(decision), true);
        Phrases phrases = Households.phrases(Locale.SIMPLIFIED_CHINESE, Map.of());
        result.programmes().stream()
                .flatMap(entry -> entry.trace().stream())
                .forEach(line -> assertThat(TraceTexts.text(line, phrases)).isNotBlank());
        assertThat(JSON.writeValueAsBytes(result)).isNotEmpty();
    }
}
