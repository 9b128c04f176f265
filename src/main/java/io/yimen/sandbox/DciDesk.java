package io.yimen.sandbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers that speak the search of the DCI interface: some at once, some by calling back. */
final class DciDesk {

    private static final Set<Register> BY_CALLBACK = Set.of(Register.TAX, Register.HRSS, Register.NHSA);
    private static final long USUAL_MILLIS = 200;

    private final Registers registers;
    private final Counter counter;
    private final Callbacks callbacks;
    private final Signing signing;
    private final JsonMapper json;
    private final Clock clock;

    DciDesk(Registers registers, Counter counter, Callbacks callbacks, Signing signing, JsonMapper json, Clock clock) {
        this.registers = registers;
        this.counter = counter;
        this.callbacks = callbacks;
        this.signing = signing;
        this.json = json;
        this.clock = clock;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().POST("/dci/{register}", this::search).build();
    }

    private ServerResponse search(ServerRequest request) throws Exception {
        Register register = Register.of(request.pathVariable("register")).orElse(null);
        if (register == null) {
            return ServerResponse.notFound().build();
        }
        if (BY_CALLBACK.contains(register)) {
            return counter.serve(request, register, 202, body -> later(register, json.readTree(body)));
        }
        RestDesk.pause(registers.faults().value(register, Fault.DELAY));
        return counter.serve(request, register, 200, body -> now(register, json.readTree(body)));
    }

    private byte[] now(Register register, JsonNode search) {
        note(register, search);
        String id = query(search).required("value").asString();
        long silent = registers.silentFor(register, id);
        if (silent > 0) {
            throw new Counter.StillSilent(silent);
        }
        return answer(register, search);
    }

    private void note(Register register, JsonNode search) {
        registers.note(
                register, search.required("message").required("transaction_id").asString());
    }

    private byte[] later(Register register, JsonNode search) {
        note(register, search);
        URI to = URI.create(search.required("header").required("sender_uri").asString());
        requireLoopback(to);
        long silent = 1000
                * registers.silentFor(register, query(search).required("value").asString());
        byte[] body = answer(register, search);
        Callbacks.Letter letter =
                new Callbacks.Letter(to, () -> signing.request(register, to.getRawPath(), body), body);
        if (registers.faults().is(register, Fault.HELD_CALLBACK)) {
            callbacks.hold(letter);
        } else {
            long delay = registers.faults().value(register, Fault.DELAY).orElse(USUAL_MILLIS) + silent;
            callbacks.send(letter, delay);
            if (registers.faults().is(register, Fault.DUPLICATE_CALLBACK)) {
                callbacks.send(letter, delay);
            }
        }
        return json.writeValueAsBytes(Map.of(
                "message",
                Map.of(
                        "ack_status",
                        "ACK",
                        "timestamp",
                        clock.instant().toString(),
                        "correlation_id",
                        UUID.randomUUID().toString())));
    }

    private byte[] answer(Register register, JsonNode search) {
        JsonNode message = search.required("message");
        JsonNode request = message.required("search_request").required(0);
        String id = query(search).required("value").asString();
        Answer answer =
                registers.answer(register, query(search).required("name").asString(), id);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "reference_id",
                registers.reference(register, request.required("reference_id").asString()));
        response.put("timestamp", clock.instant().toString());
        response.putAll(outcome(register, answer, id));
        return json.writeValueAsBytes(
                envelope(register, message.required("transaction_id").asString(), response));
    }

    private Map<String, Object> envelope(Register register, String transaction, Map<String, Object> response) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("version", "1.0.0");
        header.put("message_id", UUID.randomUUID().toString());
        header.put("message_ts", clock.instant().toString());
        header.put("action", "on-search");
        header.put("status", "succ");
        header.put("total_count", 1);
        header.put("completed_count", 1);
        header.put("sender_id", register.name());
        header.put("receiver_id", "yimen");
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("transaction_id", transaction);
        message.put("correlation_id", UUID.randomUUID().toString());
        message.put("search_response", List.of(response));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("signature", "detached");
        body.put("header", header);
        body.put("message", message);
        return body;
    }

    private Map<String, Object> outcome(Register register, Answer answer, String id) {
        return switch (answer.outcome()) {
            case FOUND, NONE -> found(register, answer, id);
            case SEVERAL -> rejected("rjct.search.several");
            case MISMATCH -> rejected("rjct.search.mismatch");
            default -> rejected("rjct.search.other");
        };
    }

    private Map<String, Object> found(Register register, Answer answer, String id) {
        Map<String, Object> identifier = new LinkedHashMap<>();
        identifier.put("identifier_type", "NATIONAL_ID");
        identifier.put("identifier_value", registers.subject(register, id));
        List<Map<String, Object>> records = answer.records().stream()
                .map(record -> {
                    Map<String, Object> whole = new LinkedHashMap<>();
                    whole.put("identifier", List.of(identifier));
                    whole.putAll(record);
                    return whole;
                })
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", "1.0.0");
        data.put("reg_type", register.type());
        data.put("data_as_of", answer.asOf().toString());
        data.put("reg_records", records);
        return Map.of("status", "succ", "data", data);
    }

    private static Map<String, Object> rejected(String code) {
        return Map.of("status", "rjct", "status_reason_code", code);
    }

    private static JsonNode query(JsonNode search) {
        return search.required("message")
                .required("search_request")
                .required(0)
                .required("search_criteria")
                .required("query");
    }

    /** The sandbox calls nobody but this machine, whatever a question says. */
    private static void requireLoopback(URI address) {
        try {
            if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                throw new IllegalArgumentException("not on this machine");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("nobody's address", e);
        }
    }
}
