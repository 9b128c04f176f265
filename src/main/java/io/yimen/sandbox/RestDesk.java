package io.yimen.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers that answer in the REST profile, while whoever asks waits. */
final class RestDesk {

    private final Registers registers;
    private final Counter counter;
    private final JsonMapper json;

    RestDesk(Registers registers, Counter counter, JsonMapper json) {
        this.registers = registers;
        this.counter = counter;
        this.json = json;
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route().POST("/rest/{register}", this::ask).build();
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        Register register = Register.of(request.pathVariable("register")).orElse(null);
        if (register == null) {
            return ServerResponse.notFound().build();
        }
        pause(registers.faults().value(register, Fault.DELAY));
        return counter.serve(request, register, 200, body -> answer(register, json.readTree(body)));
    }

    private byte[] answer(Register register, JsonNode question) {
        registers.note(register, question.required("request").asString());
        JsonNode person = question.required("person");
        String id = person.required("id").asString();
        long silent = registers.silentFor(register, id);
        if (silent > 0) {
            throw new Counter.StillSilent(silent);
        }
        Answer answer = registers.answer(register, person.required("name").asString(), id);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", "1");
        body.put(
                "request",
                registers.reference(register, question.required("request").asString()));
        body.put("code", answer.outcome().code());
        body.put("dataAsOf", answer.asOf().toString());
        body.put("person", Map.of("id", registers.subject(register, id)));
        if (answer.outcome() == Answer.Outcome.FOUND) {
            body.put("records", answer.records());
        }
        return json.writeValueAsBytes(body);
    }

    static void pause(OptionalLong millis) throws InterruptedException {
        if (millis.isPresent()) {
            Thread.sleep(millis.getAsLong());
        }
    }
}
