package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The applications interface as a client sees it. */
public final class CaseApi {

    public static final String APPLICATIONS = "/api/v1/applications";
    public static final String PASSWORD = "yimen-demo-2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester mvc;
    private final Consumer<MvcTestResult> witness;

    public CaseApi(MockMvcTester mvc) {
        this(mvc, answer -> {});
    }

    /** The witness sees every request with its answer. */
    public CaseApi(MockMvcTester mvc, Consumer<MvcTestResult> witness) {
        this.mvc = mvc;
        this.witness = witness;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public Answer is(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        public String text(String field) {
            return body.path(field).asString("");
        }

        public int version() {
            return body.path("version").asInt();
        }

        public String code() {
            return text("code");
        }

        public java.util.List<String> pointers() {
            return body.path("errors")
                    .valueStream()
                    .map(e -> e.path("pointer").asString())
                    .toList();
        }
    }

    public static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    public Answer create(String user, ObjectNode facts) {
        return post(user, APPLICATIONS, body(facts, false).toString());
    }

    /** The cases of one intake, in the order of the programmes. */
    public java.util.List<Answer> openedFor(String user, ObjectNode facts, String... programmes) {
        ObjectNode body = body(facts, false);
        ArrayNode named = body.putArray("programmes");
        java.util.List.of(programmes).forEach(named::add);
        return post(user, APPLICATIONS, body.toString())
                .is(201)
                .body()
                .path("cases")
                .valueStream()
                .map(one -> new Answer(201, one))
                .toList();
    }

    public Answer createDraft(String user, ObjectNode facts) {
        return post(user, APPLICATIONS, body(facts, true).toString());
    }

    /** A new accepted case of this family; answers its first entry. */
    public Answer opened(String user, ObjectNode facts) {
        Answer answer = create(user, facts).is(201);
        return new Answer(201, answer.body().path("cases").get(0));
    }

    public Answer read(String user, String caseNumber) {
        return get(user, APPLICATIONS + "/" + caseNumber);
    }

    public Answer act(String user, String caseNumber, String action, int version, String data) {
        ObjectNode body = JSON.createObjectNode();
        body.put("action", action);
        body.put("version", version);
        body.set("data", JSON.readTree(data));
        return post(user, APPLICATIONS + "/" + caseNumber + "/actions", body.toString());
    }

    public Answer get(String user, String uri, Object... values) {
        return answer(
                mvc.get().uri(uri, values).header("Authorization", basic(user)).exchange());
    }

    public Answer post(String user, String uri, String body) {
        return post(user, uri, body, Map.of());
    }

    public Answer post(String user, String uri, String body, Map<String, String> headers) {
        var request = mvc.post()
                .uri(uri)
                .header("Authorization", basic(user))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return answer(request.exchange());
    }

    private static ObjectNode body(ObjectNode facts, boolean draft) {
        ObjectNode body = facts.deepCopy();
        ArrayNode programmes = body.putArray("programmes");
        programmes.add("DIBAO");
        if (draft) {
            body.put("draft", true);
        }
        return body;
    }

    private Answer answer(MvcTestResult result) {
        witness.accept(result);
        try {
            String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
            JsonNode body = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
            return new Answer(result.getResponse().getStatus(), body);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
