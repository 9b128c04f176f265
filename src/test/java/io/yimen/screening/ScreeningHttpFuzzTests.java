package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.yimen.database.StatementCounter;
import io.yimen.database.YimenTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a client sends is answered with a decision or a problem, never with a failure of ours, and nothing of it is kept. */
@YimenTest
class ScreeningHttpFuzzTests {

    private static final int REQUESTS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvcTester mvc;

    @FuzzTest
    void any_bytes_are_answered(byte[] body) {
        answer("/api/v1/screenings", "application/json", body);
    }

    @Test
    void seeded_requests_sound_and_spoilt_are_answered_and_nothing_is_stored() throws Exception {
        Random random = new Random(610_103);
        AtomicInteger decided = new AtomicInteger();
        answer("/api/v1/screenings", "application/json", new byte[0]); // the first call signs in, which is written down

        List<String> statements = StatementCounter.during(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                if (answer("/api/v1/screenings", "application/json", FuzzedRequest.of(random::nextInt)) == 200) {
                    decided.incrementAndGet();
                }
            }
            return decided;
        });

        assertThat(decided.get()).isBetween(REQUESTS / 10, REQUESTS * 9 / 10);
        assertThat(statements).isNotEmpty().allMatch(ScreeningHttpFuzzTests::reads_or_records_the_call);
    }

    @Test
    void the_same_requests_as_lines_of_a_batch_are_answered_one_by_one() {
        Random random = new Random(371_424);
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            String line = new String(FuzzedRequest.of(random::nextInt), StandardCharsets.ISO_8859_1);
            body.append(line.replace('\n', ' ')).append('\n');
        }

        MvcTestResult answer = post(
                "/api/v1/screenings/batch",
                "application/x-ndjson",
                body.toString().getBytes(StandardCharsets.ISO_8859_1));

        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text.lines().count()).isEqualTo(REQUESTS);
        text.lines()
                .map(JSON::readTree)
                .forEach(line -> assertThat(line.path("status").asInt(200)).isLessThan(500));
    }

    private static boolean reads_or_records_the_call(String sql) {
        String line = sql.strip().toLowerCase(Locale.ROOT);
        return line.startsWith("select") || line.startsWith("set ") || line.contains("audit_");
    }

    private int answer(String path, String type, byte[] body) {
        MvcTestResult result = post(path, type, body);
        int status = result.getResponse().getStatus();
        JsonNode answer = JSON.readTree(result.getResponse().getContentAsByteArray());

        assertThat(status).as(answer.toString()).isLessThan(500);
        if (status == 400) {
            assertThat(answer.get("errors").isEmpty()).isFalse();
            answer.get("errors")
                    .forEach(
                            error -> assertThat(error.get("pointer").asString()).matches("(?s)|/.*"));
        }
        return status;
    }

    private MvcTestResult post(String path, String type, byte[] body) {
        return mvc.post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth("screening", "yimen-demo-2026"))
                .header("Content-Type", type)
                .content(body)
                .exchange();
    }
}
