package io.yimen.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Throws the switches, writes people into the books, and tells what was asked; on the loopback address only. */
final class AdminDesk {

    private final Registers registers;
    private final Callbacks callbacks;
    private final SandboxClock clock;
    private final JsonMapper json;

    AdminDesk(Registers registers, Callbacks callbacks, SandboxClock clock, JsonMapper json) {
        this.registers = registers;
        this.callbacks = callbacks;
        this.clock = clock;
        this.json = json;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/admin", request -> state())
                .GET("/admin/keys", request -> answer(new TreeMap<String, Object>(registers.keys())))
                .PUT("/admin/faults/{register}/{fault}", this::set)
                .DELETE("/admin/faults/{register}", this::clear)
                .DELETE("/admin/faults", request -> clearAll())
                .PUT("/admin/clock", this::putAhead)
                .POST("/admin/people", this::write)
                .POST("/admin/callbacks/release", request -> release())
                .onError(
                        IllegalArgumentException.class,
                        (e, request) -> ServerResponse.badRequest()
                                .contentType(MediaType.TEXT_PLAIN)
                                .body(String.valueOf(e.getMessage())))
                .build();
    }

    private ServerResponse state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("faults", registers.faults().all());
        state.put("asked", asked());
        state.put("callbacksHeld", callbacks.held());
        state.put("callbacksTaken", callbacks.taken());
        state.put("filesAgain", registers.filesAgain());
        return answer(state);
    }

    private Map<String, Long> asked() {
        Map<String, Long> asked = new TreeMap<>();
        for (Register register : Register.values()) {
            asked.put(register.name(), registers.asked(register));
        }
        return asked;
    }

    private ServerResponse set(ServerRequest request) {
        Fault fault = Fault.valueOf(
                request.pathVariable("fault").toUpperCase(Locale.ROOT).replace('-', '_'));
        long value = Long.parseLong(request.param("value").orElse("1"));
        registers.faults().set(register(request), fault, value);
        return state();
    }

    private ServerResponse clear(ServerRequest request) {
        registers.faults().clear(register(request));
        return state();
    }

    private ServerResponse clearAll() {
        registers.faults().clearAll();
        return state();
    }

    /** By so many seconds ahead of the real time. */
    private ServerResponse putAhead(ServerRequest request) {
        clock.putAhead(
                Duration.ofSeconds(Long.parseLong(request.param("seconds").orElse("0"))));
        return state();
    }

    private ServerResponse release() {
        return answer(Map.of("released", callbacks.release()));
    }

    /** {@code {id, name, entries: [{register, record: "name=value;…"}], oddities: [{register, oddity}]}}. */
    private ServerResponse write(ServerRequest request) throws Exception {
        JsonNode person = json.readTree(request.body(byte[].class));
        String id = person.required("id").asString();
        Books books = registers.books();
        books.name(id, person.required("name").asString());
        for (JsonNode entry : person.path("entries")) {
            books.add(
                    id,
                    new Entry(
                            Register.valueOf(entry.required("register").asString()),
                            Books.record(entry.required("record").asString())));
        }
        for (JsonNode odd : person.path("oddities")) {
            books.mark(
                    Register.valueOf(odd.required("register").asString()),
                    id,
                    Oddity.valueOf(odd.required("oddity").asString()));
        }
        return ServerResponse.status(HttpStatus.CREATED).build();
    }

    private static Register register(ServerRequest request) {
        String name = request.pathVariable("register");
        return Register.of(name).orElseThrow(() -> new IllegalArgumentException("There is no register " + name));
    }

    private ServerResponse answer(Map<String, Object> body) {
        return Answering.json(HttpStatus.OK, json.writeValueAsBytes(body));
    }
}
