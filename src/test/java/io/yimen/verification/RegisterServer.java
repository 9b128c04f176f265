package io.yimen.verification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A register of a test: by default it knows nobody, or promises to answer later; a test tells it what else to do. */
final class RegisterServer {

    static final String SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came in. */
    record Received(String path, Map<String, String> headers, JsonNode body, boolean signed) {

        String key() {
            return body.path("request")
                    .asString(body.path("message").path("transaction_id").asString(""));
        }

        String reference() {
            return body.path("message")
                    .path("search_request")
                    .path(0)
                    .path("reference_id")
                    .asString("");
        }

        String person() {
            return body.path("person")
                    .path("id")
                    .asString(body.path("message")
                            .path("search_request")
                            .path(0)
                            .path("search_criteria")
                            .path("query")
                            .path("value")
                            .asString(""));
        }
    }

    /** What goes out. */
    record Answer(int status, String body, Map<String, String> headers, boolean signed, int announced, int delay) {

        static Answer ok(String body) {
            return new Answer(200, body, Map.of(), true, -1, 0);
        }

        static Answer status(int status) {
            return new Answer(status, "", Map.of(), false, -1, 0);
        }

        Answer with(String header, String value) {
            return new Answer(status, body, Map.of(header, value), signed, announced, delay);
        }

        Answer unsigned() {
            return new Answer(status, body, headers, false, announced, delay);
        }

        Answer announcing(int bytes) {
            return new Answer(status, body, headers, signed, bytes, delay);
        }

        Answer after(int millis) {
            return new Answer(status, body, headers, signed, announced, millis);
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Map<String, Function<Received, Answer>> behaviours = new ConcurrentHashMap<>();
    private final HttpServer server;

    RegisterServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "register");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String path, Function<Received, Answer> behaviour) {
        behaviours.put(path, behaviour);
    }

    void forget() {
        behaviours.clear();
        received.clear();
        mostAtOnce.set(0);
    }

    List<Received> at(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** A REST answer with records about the person asked. */
    static Answer found(Received asked, String records) {
        return Answer.ok(rest(asked, "00", asked.person(), records));
    }

    static String rest(Received asked, String code, String person, String records) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("version", "1").put("request", asked.key()).put("code", code).put("dataAsOf", "2026-11-20");
        answer.putObject("person").put("id", person);
        answer.set("records", JSON.readTree(records));
        return answer.toString();
    }

    /** A DCI answer with one record, or with none when {@code fields} is empty. */
    static String dci(String key, String reference, String person, String fields) {
        String records = fields.isEmpty()
                ? ""
                : "{\"identifier\":[{\"identifier_type\":\"NATIONAL_ID\",\"identifier_value\":\"" + person + "\"}],"
                        + fields + "}";
        return "{\"signature\":\"detached\",\"header\":{\"version\":\"1.0.0\",\"action\":\"on-search\",\"status\":\"succ\"},"
                + "\"message\":{\"transaction_id\":\"" + key + "\",\"search_response\":[{\"reference_id\":\""
                + reference
                + "\",\"timestamp\":\"2026-11-24T00:00:00Z\",\"status\":\"succ\",\"data\":{\"data_as_of\":\"2026-11-20\",\"reg_records\":["
                + records + "]}}]}}";
    }

    private static Answer usual(Received asked) {
        if (asked.path().startsWith("/rest/")) {
            return Answer.ok(rest(asked, "01", asked.person(), "[]"));
        }
        boolean later = List.of("/dci/tax", "/dci/hrss", "/dci/nhsa").contains(asked.path());
        return Answer.ok(
                later
                        ? "{\"message\":{\"ack_status\":\"ACK\",\"correlation_id\":\"c-1\"}}"
                        : dci(asked.key(), asked.reference(), asked.person(), ""));
    }

    private void serve(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            Received asked = new Received(path, headers(exchange), JSON.readTree(body), signed(exchange, path, body));
            received.add(asked);
            write(exchange, behaviours.getOrDefault(path, RegisterServer::usual).apply(asked));
        } finally {
            atOnce.decrementAndGet();
            exchange.close();
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    private static boolean signed(HttpExchange exchange, String path, byte[] body) {
        var headers = exchange.getRequestHeaders();
        return Signatures.ofRequest(
                        HexFormat.of().parseHex(SECRET),
                        "POST",
                        path,
                        headers.getFirst(Signatures.TIME),
                        headers.getFirst(Signatures.NONCE),
                        body)
                .equals(headers.getFirst(Signatures.SIGNATURE));
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String time = Instant.EPOCH.toString();
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        if (answer.signed()) {
            String nonce = exchange.getRequestHeaders().getFirst(Signatures.NONCE);
            headers.set(Signatures.TIME, time);
            headers.set(
                    Signatures.SIGNATURE,
                    Signatures.ofAnswer(HexFormat.of().parseHex(SECRET), answer.status(), time, nonce, body));
        }
        pause(answer.delay());
        int length = answer.announced() >= 0 ? answer.announced() : body.length == 0 ? -1 : body.length;
        exchange.sendResponseHeaders(answer.status(), length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException e) {
            // a body shorter than announced is what the test wants
            exchange.close();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
