package io.yimen.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registers as whoever asks them sees them: over the wire, signed, and with each switch thrown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTests {

    private static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    // of the people who may be typed in at the window
    private static final String PENSIONER = "610103195803079981";
    private static final String SAVER = "610103198406119971";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Signing signing = new Signing(() -> SECRET, Clock.systemUTC());
    private final BlockingQueue<JsonNode> called = new LinkedBlockingQueue<>();

    @TempDir
    private static Path files;

    private Sandbox sandbox;
    private HttpServer caller;

    @BeforeAll
    void start() throws IOException {
        sandbox = Sandbox.start(new SandboxSettings(0, files, () -> SECRET));
        caller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        caller.createContext("/callbacks", exchange -> {
            called.add(json.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        caller.start();
    }

    @AfterAll
    void stop() {
        caller.stop(0);
        sandbox.close();
    }

    @BeforeEach
    void reset() throws Exception {
        admin("DELETE", "/admin/faults");
        called.clear();
    }

    @Test
    void a_question_without_a_signature_is_turned_away() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/rest/real-estate"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_register_says_what_it_knows_and_to_whom_the_name_does_not_belong() throws Exception {
        JsonNode found = body(rest("mps-hukou", "方桂英", PENSIONER));
        JsonNode other = body(rest("mps-hukou", "方桂兰", PENSIONER));
        JsonNode none = body(rest("securities", "方桂英", PENSIONER));

        assertThat(found.path("code").asString()).isEqualTo("00");
        assertThat(found.at("/person/id").asString()).isEqualTo(PENSIONER);
        assertThat(found.at("/records/0/status").asString()).isEqualTo("NORMAL");
        assertThat(other.path("code").asString()).isEqualTo("03");
        assertThat(other.has("records")).isFalse();
        assertThat(none.path("code").asString()).isEqualTo("01");
    }

    @Test
    void an_answer_is_signed_for_the_nonce_of_its_question() throws Exception {
        HttpResponse<String> answer = rest("mps-hukou", "方桂英", PENSIONER);
        String nonce = answer.request().headers().firstValue(Signing.NONCE).orElseThrow();

        assertThat(answer.headers().firstValue(Signing.NONCE)).hasValue(nonce);
        assertThat(answer.headers().firstValue(Signing.KEY)).hasValue("MPS_HUKOU");
        assertThat(answer.headers().firstValue(Signing.SIGNATURE)).isPresent();
    }

    @Test
    void somebody_written_in_while_it_runs_can_be_of_many_names_silent_or_mistaken() throws Exception {
        String id = "610103196001019996";
        write("""
                {"id": "%s", "name": "范某", "entries": [], "oddities": [
                  {"register": "REAL_ESTATE", "oddity": "SEVERAL"}, {"register": "MARKET", "oddity": "SILENT"},
                  {"register": "MPS_HUKOU", "oddity": "OTHER_PERSON"}]}""".formatted(id));

        assertThat(body(rest("real-estate", "范某", id)).path("code").asString()).isEqualTo("02");
        HttpResponse<String> silent = rest("market", "范某", id);
        assertThat(silent.statusCode()).isEqualTo(503);
        assertThat(Long.parseLong(silent.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(3500L, 3600L);
        assertThat(body(rest("mps-hukou", "范某", id)).at("/person/id").asString())
                .isNotEqualTo(id)
                .isNotEmpty();
    }

    @Test
    void each_switch_spoils_the_answer_in_its_way_and_only_at_its_register() throws Exception {
        admin("PUT", "/admin/faults/cdpf/error");
        assertThat(rest("cdpf", "方桂英", PENSIONER).statusCode()).isEqualTo(500);
        assertThat(rest("mps-hukou", "方桂英", PENSIONER).statusCode()).isEqualTo(200);
        admin("DELETE", "/admin/faults/cdpf");

        admin("PUT", "/admin/faults/cdpf/truncated");
        assertThatThrownBy(() -> rest("cdpf", "方桂英", PENSIONER)).isInstanceOf(IOException.class);
        admin("DELETE", "/admin/faults/cdpf");

        admin("PUT", "/admin/faults/cdpf/down");
        assertThatThrownBy(() -> rest("cdpf", "方桂英", PENSIONER)).isInstanceOf(IOException.class);
        admin("DELETE", "/admin/faults/cdpf");

        admin("PUT", "/admin/faults/cdpf/wrong-reference");
        HttpResponse<String> wrong = rest("cdpf", "方桂英", PENSIONER);
        assertThat(body(wrong).path("request").asString()).isNotEqualTo(KEY).hasSize(64);
    }

    @Test
    void a_register_that_calls_back_acknowledges_first_and_calls_twice_when_told_to() throws Exception {
        HttpResponse<String> ack = dci("hrss", "方桂英", PENSIONER);
        assertThat(ack.statusCode()).isEqualTo(202);
        assertThat(body(ack).at("/message/ack_status").asString()).isEqualTo("ACK");
        JsonNode answer = called.poll(10, TimeUnit.SECONDS);
        assertThat(answer.at("/message/transaction_id").asString()).isEqualTo(KEY);
        assertThat(answer.at("/message/search_response/0/data/reg_records/0/monthly")
                        .asString())
                .isEqualTo("1860.00");

        admin("PUT", "/admin/faults/hrss/duplicate-callback");
        dci("hrss", "方桂英", PENSIONER);
        assertThat(called.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(called.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void callbacks_that_are_held_wait_until_they_are_let_go() throws Exception {
        admin("PUT", "/admin/faults/tax/held-callback");
        dci("tax", "方桂英", PENSIONER);
        assertThat(called.poll(700, TimeUnit.MILLISECONDS)).isNull();

        admin("POST", "/admin/callbacks/release");

        assertThat(called.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_request_file_is_answered_row_by_row_and_names_the_manifest_of_its_questions() throws Exception {
        Path out = Files.createDirectories(files.resolve("bank").resolve("out"));
        String saver = UUID.randomUUID().toString();
        Files.writeString(
                out.resolve("BANK_DIBAO_20261125_0001.csv"),
                "row,item,name,id\n1," + saver + ",程卫东," + SAVER + "\n2," + UUID.randomUUID() + ",某,12345\n");
        Path manifest = out.resolve("BANK_DIBAO_20261125_0001.json");
        Files.write(
                out.resolve("part"),
                json.writeValueAsBytes(new FileManifest(
                        "BANK_DIBAO_20261125_0001.csv",
                        2,
                        FileHash.of(out.resolve("BANK_DIBAO_20261125_0001.csv")),
                        FileDesk.SCHEMA,
                        "A",
                        "YIMEN",
                        "DIBAO",
                        List.of(),
                        null)));
        Files.writeString(
                out.resolve("BANK_DIBAO_20261125_0001.sig"), signing.file(Files.readAllBytes(out.resolve("part"))));
        Files.move(out.resolve("part"), manifest);

        Path answer = files.resolve("bank").resolve("in").resolve("BANK_DIBAO_20261125_0001.json");
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(answer));

        FileManifest says = json.readValue(Files.readAllBytes(answer), FileManifest.class);
        assertThat(says.request()).isEqualTo(FileHash.of(manifest));
        assertThat(says.rows()).isEqualTo(2);
        assertThat(answer.resolveSibling("BANK_DIBAO_20261125_0001.sig"))
                .hasContent(signing.file(Files.readAllBytes(answer)));
        List<String> rows = Files.readAllLines(answer.resolveSibling(says.file()));
        assertThat(rows.get(1)).startsWith("1," + saver + ",00,").contains("86000.00");
        assertThat(rows.get(2)).contains(",05,");
    }

    private static final String KEY = "ab".repeat(32);

    private HttpResponse<String> rest(String register, String name, String id) throws Exception {
        return post("/rest/" + register, """
                {"version": "1", "request": "%s", "person": {"name": "%s", "id": "%s"}, "fields": []}""".formatted(KEY, name, id));
    }

    private HttpResponse<String> dci(String register, String name, String id) throws Exception {
        return post("/dci/" + register, """
                {"header": {"sender_uri": "http://127.0.0.1:%d/callbacks"}, "message": {"transaction_id": "%s",
                 "search_request": [{"reference_id": "610103-1-1", "search_criteria": {"query": {"value": "%s", "name": "%s"}}}]}}""".formatted(caller.getAddress().getPort(), KEY, id, name));
    }

    private HttpResponse<String> post(String path, String text) throws Exception {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(sandbox.address().resolve(path));
        signing.request(Register.TAX, path, body).forEach(request::header);
        return client.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private void write(String person) throws Exception {
        client.send(
                HttpRequest.newBuilder(sandbox.address().resolve("/admin/people"))
                        .POST(HttpRequest.BodyPublishers.ofString(person))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private void admin(String method, String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
}
