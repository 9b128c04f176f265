package io.yimen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/screenings/batch}: line for line in order, however long the stream, whatever stands in a line. */
@YimenTest
class ScreeningBatchTests {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NDJSON = "application/x-ndjson";
    private static final String BATCH = "/api/v1/screenings/batch";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ScreeningBatch batch;

    @LocalServerPort
    private int port;

    @Test
    void answers_every_worked_case_in_its_place_and_byte_for_byte_as_alone() throws IOException {
        List<String> requests = cases();

        List<String> answers = lines(post(String.join("\n", requests), NDJSON, NDJSON, "screening"));

        assertThat(answers).hasSameSizeAs(requests);
        for (int i = 0; i < requests.size(); i++) {
            MvcTestResult alone = postTo("/api/v1/screenings", requests.get(i), "application/json", "*/*", "screening");
            assertThat(answers.get(i)).isEqualTo(text(alone));
        }
    }

    @Test
    void a_bad_line_is_answered_in_its_place_and_the_stream_goes_on() {
        String body = String.join(
                "\n",
                household("first", "610103", "2026-11-24"),
                "{",
                "",
                "  \r",
                household("unknown county", "610199", "2026-11-24"),
                household("no policy", "610103", "2015-01-01"),
                "[]",
                "\uFEFF" + household("marked", "610103", "2026-11-24"),
                household("too long", "610103", "2026-11-24") + " ".repeat(1024 * 1024),
                household("wrong field", "610103", "2026-11-24").replace("\"sex\"", "\"gender\"") + "\r",
                household("last", "610103", "2026-11-24"));

        List<JsonNode> answers = lines(post(body, NDJSON, NDJSON, "screening")).stream()
                .map(JSON::readTree)
                .toList();

        assertThat(answers.stream().map(ScreeningBatchTests::shortly))
                .containsExactly("first", "400", "404", "422", "400", "400", "413", "400", "last");
        assertThat(answers.get(3).get("missing").get(0).stringValue()).isEqualTo("dibao.line.urban");
        assertThat(pointers(answers.get(4))).containsExactly("");
        assertThat(pointers(answers.get(7))).containsExactly("/members/0/sex", "/members/0/gender");
        assertThat(answers.get(7).get("errors").get(0).get("detail").stringValue())
                .isEqualTo("缺少这个字段");
    }

    @Test
    void a_line_of_exactly_one_mebibyte_is_read() {
        String line = household("full", "610103", "2026-11-24");
        String full = line + " ".repeat(1024 * 1024 - line.length());

        List<String> answers = lines(post(full + "\n" + full + " \n", NDJSON, NDJSON, "screening"));

        assertThat(answers.stream().map(JSON::readTree).map(ScreeningBatchTests::shortly))
                .containsExactly("full", "413");
    }

    @Test
    void nothing_asked_is_nothing_answered() {
        assertThat(lines(post("", NDJSON, NDJSON, "screening"))).isEmpty();
        assertThat(lines(post("\n \n\r\n", NDJSON, NDJSON, "screening"))).isEmpty();
    }

    @Test
    void refuses_as_a_whole_who_may_not_ask_and_what_is_no_stream_of_lines() {
        assertThat(post("{}", NDJSON, NDJSON, "caseworker.beilin")).hasStatus(403);
        assertThat(post("{}", NDJSON, NDJSON, "nobody")).hasStatus(401);
        assertThat(post("{}", "application/json", NDJSON, "screening")).hasStatus(415);
        assertThat(post("{}", NDJSON + ";charset=GBK", NDJSON, "screening")).hasStatus(415);
        assertThat(post("{}", NDJSON, "application/json", "screening")).hasStatus(406);
        assertThat(mvc.get().uri(BATCH).headers(headers -> headers.setBasicAuth("screening", "yimen-demo-2026")))
                .hasStatus(405);
    }

    @Test
    void the_first_answers_arrive_while_the_rest_is_still_being_written() throws IOException {
        try (StreamedPost post = new StreamedPost(port, BATCH, NDJSON, "screening")) {
            for (int i = 0; i < 50; i++) {
                post.send(household("h" + i, "610103", "2026-11-24") + "\n");

                assertThat(shortly(JSON.readTree(post.line()))).isEqualTo("h" + i);
            }
            post.send("{");
            post.end();

            assertThat(shortly(JSON.readTree(post.line()))).isEqualTo("400");
            assertThat(post.isOver()).isTrue();
        }
    }

    @Test
    void one_household_sent_in_pieces_is_refused_once_it_is_too_long() throws IOException {
        try (StreamedPost post = new StreamedPost(port, "/api/v1/screenings", "application/json", "screening")) {
            post.send(household("long", "610103", "2026-11-24"));
            for (int i = 0; i < 17; i++) {
                post.send(" ".repeat(64 * 1024));
            }
            post.end();

            assertThat(post.status()).isEqualTo(413);
        }
    }

    /** 90 MB go in; what is on its way never comes to more than sockets hold, so nothing keeps the body or the answers. */
    @Test
    void two_hundred_thousand_lines_pass_through_without_piling_up() throws Exception {
        int lines = 200_000;
        String padding = " ".repeat(400);
        AtomicLong sent = new AtomicLong();
        long furthest = 0;
        try (StreamedPost post = new StreamedPost(port, BATCH, NDJSON, "screening")) {
            Thread writer = post.sendAside(
                    lines,
                    sent,
                    i -> i % 200 == 0
                            ? household("h" + i, "610103", "2026-11-24") + padding + "\n"
                            : "{\"id\":\"h" + i + "\"}" + padding + "\n");
            for (int i = 0; i < lines; i++) {
                String answer = post.line();
                furthest = Math.max(furthest, sent.get() - i);
                if (i % 200 == 0) {
                    assertThat(shortly(JSON.readTree(answer))).isEqualTo("h" + i);
                } else {
                    assertThat(answer).contains("\"status\":400");
                }
            }
            writer.join();

            assertThat(post.isOver()).isTrue();
        }
        assertThat(furthest).as("lines on their way at once").isLessThan(lines / 10);
    }

    /** Nobody is signed in here, so each line is refused, which is an answer too. */
    @Test
    void no_line_is_taken_in_before_the_answers_to_those_before_it_are_out() {
        int lines = 20_000;
        AtomicLong asked = new AtomicLong();
        AtomicLong answered = new AtomicLong();
        AtomicLong furthest = new AtomicLong();
        InputStream questions = new Generated(lines, i -> {
            asked.set(i);
            furthest.accumulateAndGet(i - answered.get(), Math::max);
            return "{\"id\":\"" + i + "\"}\n";
        });

        batch.answer(questions, new Counting(answered), Locale.ENGLISH);

        assertThat(asked).hasValue(lines);
        assertThat(answered).hasValue(lines);
        assertThat(furthest.get()).as("lines held at once").isLessThanOrEqualTo(1);
    }

    @Test
    void when_nobody_reads_any_more_nothing_more_is_asked() {
        AtomicLong asked = new AtomicLong();
        InputStream questions = new Generated(1_000_000, i -> {
            asked.set(i);
            return "{}\n";
        });
        OutputStream gone = new OutputStream() {
            private int left = 100_000;

            @Override
            public void write(int one) throws IOException {
                if (--left < 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        batch.answer(questions, gone, Locale.ENGLISH);

        assertThat(asked.get()).isBetween(10L, 1_000L);
    }

    @Test
    void an_endless_line_is_passed_over_without_being_kept() {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        byte[] block = "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        InputStream questions = new Generated(100, i -> new String(block, StandardCharsets.ISO_8859_1));

        batch.answer(
                new SequenceInputStream(questions, new ByteArrayInputStream("\n{\n".getBytes(StandardCharsets.UTF_8))),
                answers,
                Locale.ENGLISH);

        assertThat(answers.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(JSON::readTree)
                        .map(ScreeningBatchTests::shortly))
                .containsExactly("413", "403");
    }

    private static String household(String id, String county, String asOf) {
        return """
                {"id": "%s", "asOf": "%s", "county": "%s", "residence": "URBAN", \
                "members": [{"ref": "a", "birthDate": "1990-05-01", "sex": "FEMALE", "relation": "HEAD"}]}""".formatted(id, asOf, county);
    }

    private static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<String> requests = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                requests.add(
                        JSON.readTree(Files.readString(file)).get("request").toString());
            }
            return requests;
        }
    }

    private MvcTestResult post(String body, String contentType, String accept, String username) {
        return postTo(BATCH, body, contentType, accept, username);
    }

    private MvcTestResult postTo(String path, String body, String contentType, String accept, String username) {
        return mvc.post()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(username, "yimen-demo-2026"))
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return text(answer).lines().toList();
    }

    /** The id that was echoed, or the status of the problem. */
    private static String shortly(JsonNode answer) {
        return answer.has("status")
                ? Integer.toString(answer.get("status").intValue())
                : answer.get("id").stringValue();
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }

    /** So many pieces, each made when it is asked for and handed out by one read. */
    private static final class Generated extends InputStream {

        private final int pieces;
        private final IntFunction<String> piece;
        private InputStream current = InputStream.nullInputStream();
        private int made;

        Generated(int pieces, IntFunction<String> piece) {
            this.pieces = pieces;
            this.piece = piece;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = current.read(buffer, from, length);
            if (read < 0 && made < pieces) {
                current = new ByteArrayInputStream(piece.apply(++made).getBytes(StandardCharsets.UTF_8));
                return current.read(buffer, from, length);
            }
            return read;
        }
    }

    /** Counts lines that have been flushed. */
    private static final class Counting extends OutputStream {

        private final AtomicLong flushed;
        private long written;

        Counting(AtomicLong flushed) {
            this.flushed = flushed;
        }

        @Override
        public void write(int one) {
            written += one == '\n' ? 1 : 0;
        }

        @Override
        public void flush() {
            flushed.set(written);
        }
    }
}
