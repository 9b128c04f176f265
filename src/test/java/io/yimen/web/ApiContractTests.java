package io.yimen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.application.Upload;
import io.yimen.calendar.DemoClock;
import io.yimen.database.YimenTest;
import io.yimen.security.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document at {@code /api/openapi.yaml} and the running application say the same: routes, statuses, types, fields, examples. */
@YimenTest
class ApiContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASES = "/api/v1/applications";
    private static final String SCREENINGS = "/api/v1/screenings";
    private static final String NDJSON = "application/x-ndjson";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ApiDocument document;

    @Autowired
    private RareDays rareDays;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private Contract contract;
    private Journey journey;

    @Test
    void every_route_is_described_and_every_described_route_is_there() {
        Set<String> described = new TreeSet<>();
        document.tree()
                .get("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/"))
                    // spoken by registers, in the profile of docs/verification-profile.md
                    .filter(path -> !path.startsWith("/api/v1/verification/callbacks/"))
                    .forEach(path -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> mapped.add(method.name().toLowerCase(Locale.ROOT) + " " + path)));
        }

        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void every_answer_is_described_and_every_described_answer_comes() throws IOException {
        contract = new Contract(document.tree());
        CaseApi api = new CaseApi(mvc, contract::saw);
        journey = new Journey(api, clock);

        screenings();
        batches();
        intake();
        procedure();
        rareDays.walk(api, new Upload(mvc));
        documents();
        lists();
        clocks();

        assertThat(contract.seen()).isEqualTo(contract.described());
        Set<String> unseen = fieldsOfAnswers();
        unseen.removeAll(contract.fields());
        assertThat(unseen).isEmpty();
    }

    @Test
    void examples_are_what_really_goes_over_the_wire() {
        contract = new Contract(document.tree());

        document.tree()
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    examples(method.getValue().path("requestBody"))
                            .forEach(example -> requestFits(example.holder(), example.example()));
                    method.getValue()
                            .get("responses")
                            .propertyStream()
                            .forEach(answer -> examples(answer.getValue())
                                    .forEach(example -> answered(path.getKey(), answer.getKey(), example.example())));
                }));
        JsonNode family = document.tree()
                .at("/paths/~1api~1v1~1screenings/post/requestBody/content/application~1json/examples/family/value");

        assertThat(status(post(SCREENINGS, "screening", "application/json", family.toString())))
                .isEqualTo(200);
    }

    @Test
    void the_page_and_the_document_are_there_for_everybody_and_name_everything() throws IOException {
        MvcTestResult served = mvc.get().uri("/api/openapi.yaml").exchange();
        assertThat(served).hasStatusOk();
        assertThat(served.getResponse().getContentType()).isEqualTo("application/yaml");
        assertThat(served.getResponse().getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("src/main/resources/api/openapi.yaml")));

        for (String language : List.of("zh-CN", "en")) {
            MvcTestResult page = mvc.get().uri("/api?lang=" + language).exchange();
            assertThat(page).hasStatusOk();
            String html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(html).doesNotContain("??").doesNotContain("$ref");
            document.tree()
                    .get("paths")
                    .propertyNames()
                    .forEach(path -> assertThat(html).contains(path));
            document.tree()
                    .at("/components/schemas")
                    .propertyNames()
                    .forEach(name -> assertThat(html).contains("id=\"type-" + name + "\""));
            assertThat(html.contains("Screen one household")).isEqualTo(language.equals("en"));
            assertThat(html.contains("筛查一个家庭")).isEqualTo(language.equals("zh-CN"));
        }
    }

    private void screenings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode request = JSON.readTree(Files.readString(file)).get("request");
                contract.valid(file.toString(), schema("Screening"), request);
                call(HttpMethod.POST, SCREENINGS, "screening", request.toString());
            }
        }
        String family = household("610103", "2026-11-24");
        call(HttpMethod.POST, SCREENINGS, "screening", family);
        call(HttpMethod.POST, SCREENINGS, "screening", "{}");
        call(HttpMethod.POST, SCREENINGS, "nobody", family);
        call(HttpMethod.POST, SCREENINGS, "caseworker.beilin", family);
        call(HttpMethod.POST, SCREENINGS, "screening", household("610199", "2026-11-24"));
        call(HttpMethod.POST, SCREENINGS, "screening", household("610103", "2015-01-01"));
        call(HttpMethod.POST, SCREENINGS, "screening", family + " ".repeat(1024 * 1024));
        note(post(SCREENINGS, "screening", "application/json;charset=GBK", family));
        note(mvc.post()
                .uri(SCREENINGS)
                .headers(h -> h.setBasicAuth("screening", CaseApi.PASSWORD))
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv")
                .content(family)
                .exchange());
    }

    private void batches() {
        String path = SCREENINGS + "/batch";
        MvcTestResult answers = post(path, "screening", NDJSON, household("610103", "2026-11-24") + "\n{\n");
        text(answers).lines().forEach(line -> contract.check("post", path, status(answers), JSON.readTree(line)));
        note(post(path, "nobody", NDJSON, "{}"));
        note(post(path, "caseworker.beilin", NDJSON, "{}"));
        note(post(path, "screening", "application/json", "{}"));
        note(mvc.post()
                .uri(path)
                .headers(h -> h.setBasicAuth("screening", CaseApi.PASSWORD))
                .header("Content-Type", NDJSON)
                .header("Accept", "application/json")
                .content("{}")
                .exchange());
    }

    private void intake() {
        ObjectNode family = application();
        contract.valid("an application", schema("Application"), family);
        call(HttpMethod.POST, CASES, "caseworker.beilin", family.toString());
        call(HttpMethod.POST, CASES, "caseworker.beilin", family.toString());
        refusedWrites(CASES, "caseworker.beilin", family);
        ObjectNode elsewhere = application();
        elsewhere.put("township", Families.BEILIN_OTHER);
        elsewhere.put("receivedAt", Families.BEILIN);
        JsonNode opened = call(HttpMethod.POST, CASES, "caseworker.beilin", elsewhere.toString());
        call(HttpMethod.GET, CASES + "/" + number(opened), "caseworker.beilin", null);
    }

    private void procedure() {
        ObjectNode family = application();
        JsonNode opened = call(HttpMethod.POST, CASES, "caseworker.beilin", family.toString());
        String read = CASES + "/" + number(opened);
        String act = read + "/actions";
        int version = opened.at("/cases/0/version").asInt();
        String start = act("START_INQUIRY", version, "{}");
        call(HttpMethod.GET, read, "caseworker.beilin", null);
        call(HttpMethod.GET, read, "nobody", null);
        call(HttpMethod.GET, read, "sysadmin", null);
        call(HttpMethod.GET, read, "caseworker.linyi", null);
        note(mvc.get()
                .uri(read + "?reveal=curious")
                .headers(h -> h.setBasicAuth("caseworker.beilin", CaseApi.PASSWORD))
                .exchange());
        call(HttpMethod.GET, read + "/replay", "caseworker.beilin", null);
        call(HttpMethod.POST, act, "approver.beilin", start);
        call(HttpMethod.POST, act, "caseworker.linyi", start);
        call(HttpMethod.POST, act, "caseworker.beilin", act("CLOSE_NOTICE", version, "{}"));
        call(HttpMethod.POST, act, "caseworker.beilin", start);
        call(HttpMethod.POST, act, "caseworker.beilin", act("RECORD_VISIT", version, Journey.VISIT));
        refusedWrites(act, "caseworker.beilin", (ObjectNode) JSON.readTree(start));
        call(
                HttpMethod.POST,
                act,
                "township.beilin",
                act("GIVE_FIRST_OPINION", version + 1, "{\"opinion\":\"APPROVE\",\"text\":\"同意\"}"));

        String confirmed = CASES + "/" + journey.confirmed(Families.ofThree()).text("caseNumber");
        call(HttpMethod.GET, confirmed, "approver.beilin", null);
        String replay = confirmed + "/replay";
        call(HttpMethod.GET, replay, "approver.beilin", null);
        call(HttpMethod.GET, replay, "nobody", null);
        call(HttpMethod.GET, replay, "sysadmin", null);
        call(HttpMethod.GET, replay, "caseworker.linyi", null);
        note(mvc.get()
                .uri(replay + "?step=last")
                .headers(h -> h.setBasicAuth("approver.beilin", CaseApi.PASSWORD))
                .exchange());
    }

    private void documents() {
        ObjectNode family = Families.ofThree();
        var opened = journey.accepted(family);
        String path = CASES + "/" + opened.text("caseNumber") + "/documents";
        Upload upload = new Upload(mvc);
        String id = sent(upload, path, "caseworker.beilin", "OTHER", io.yimen.document.Files.pdf())
                .path("id")
                .asString();
        String withdrawn = sent(upload, path, "caseworker.beilin", "OTHER", io.yimen.document.Files.pdf())
                .path("id")
                .asString();
        upload.post(
                        SignedIn.as("caseworker.beilin"),
                        "/cases/" + opened.text("caseNumber") + "/documents/" + withdrawn + "/withdraw",
                        "reason",
                        "传错了")
                .is(302);
        sent(upload, path, "nobody", "OTHER", io.yimen.document.Files.pdf());
        sent(upload, path, "sysadmin", "OTHER", io.yimen.document.Files.pdf());
        sent(upload, path, "caseworker.linyi", "OTHER", io.yimen.document.Files.pdf());
        sent(upload, path, "caseworker.beilin", "OTHER", new byte[10 * 1024 * 1024 + 1]);
        sent(upload, path, "caseworker.beilin", "OTHER", new byte[1]);
        call(HttpMethod.POST, path, "caseworker.beilin", "{}");
        for (String reader : List.of("caseworker.beilin", "nobody", "sysadmin", "caseworker.linyi")) {
            call(HttpMethod.GET, path, reader, null);
            MvcTestResult file = mvc.get()
                    .uri(path + "/" + id)
                    .headers(h -> h.setBasicAuth(reader, CaseApi.PASSWORD))
                    .exchange();
            contract.check(
                    "get", path + "/" + id, status(file), status(file) == 200 ? null : JSON.readTree(text(file)));
        }
        journey.step("caseworker.beilin", opened, "WITHDRAW", "{\"reason\": \"家庭撤回\"}");
        sent(upload, path, "caseworker.beilin", "OTHER", io.yimen.document.Files.pdf());
    }

    private JsonNode sent(Upload upload, String path, String user, String type, byte[] content) {
        var reply = upload.send(httpBasic(user, CaseApi.PASSWORD), path, type, "", "材料.pdf", content);
        contract.check("post", path, reply.response().getStatus(), reply.body());
        return reply.body();
    }

    private void lists() {
        call(HttpMethod.GET, CASES, "caseworker.beilin", null);
        call(HttpMethod.GET, CASES, "nobody", null);
        call(HttpMethod.GET, CASES, "sysadmin", null);
        note(mvc.get()
                .uri(CASES + "?stage=LATER&size=900")
                .headers(h -> h.setBasicAuth("caseworker.beilin", CaseApi.PASSWORD))
                .exchange());
        String confirm = CASES + "/batch-confirm";
        String one = "{\"items\":[{\"caseNumber\":\"610103D20269999999\",\"version\":1}]}";
        var ready = journey.inReview(Families.ofThree());
        String several = "{\"items\":[{\"caseNumber\":\"610103D20269999999\",\"version\":1},{\"caseNumber\":\""
                + ready.text("caseNumber") + "\",\"version\":" + ready.version() + "}]}";
        clock.at(Journey.AFTER_NOTICE, () -> call(HttpMethod.POST, confirm, "approver.beilin", several));
        refusedWrites(confirm, "approver.beilin", (ObjectNode) JSON.readTree(one));
        call(HttpMethod.POST, confirm, "sysadmin", one);
        String draw = CASES + "/draw-sample";
        call(HttpMethod.POST, draw, "reviewer.beilin", "{}");
        refusedWrites(draw, "reviewer.beilin", JSON.createObjectNode());
        call(HttpMethod.POST, draw, "sysadmin", "{}");
    }

    private void clocks() {
        String path = "/api/v1/demo/clock";
        JsonNode today = call(HttpMethod.GET, path, "sysadmin", null);
        call(HttpMethod.GET, path, "nobody", null);
        call(HttpMethod.PUT, path, "sysadmin", today.toString());
        call(HttpMethod.PUT, path, "sysadmin", "{}");
        call(HttpMethod.PUT, path, "nobody", "{}");
        call(HttpMethod.PUT, path, "caseworker.beilin", today.toString());
        call(HttpMethod.PUT, path, "sysadmin", " ".repeat(1024 * 1024 + 1));
    }

    /** 400, 401, 403, 413, 415, 422 by the key. */
    private void refusedWrites(String path, String user, ObjectNode good) {
        ObjectNode bad = good.deepCopy();
        bad.put("surprise", 1);
        call(HttpMethod.POST, path, user, bad.toString());
        call(HttpMethod.POST, path, "nobody", good.toString());
        call(HttpMethod.POST, path, "screening", good.toString());
        call(HttpMethod.POST, path, user, good + " ".repeat(1024 * 1024));
        note(post(path, user, "text/csv", good.toString()));
        String key = path + good.hashCode();
        Supplier<MvcTestResult> once = () -> mvc.post()
                .uri(path)
                .headers(h -> h.setBasicAuth(user, CaseApi.PASSWORD))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.repeat(20))
                .content(good.toString())
                .exchange();
        note(once.get());
    }

    private record Example(JsonNode holder, JsonNode example) {}

    private List<Example> examples(JsonNode holder) {
        return holder.path("content")
                .valueStream()
                .flatMap(content -> content.path("examples")
                        .valueStream()
                        .map(example -> new Example(content.get("schema"), example)))
                .toList();
    }

    private void requestFits(JsonNode schema, JsonNode example) {
        JsonNode value = example.get("value");
        if (value.isObject()) {
            contract.valid("the example " + example.get("summary"), schema, value);
        }
    }

    private void answered(String path, String status, JsonNode example) {
        MvcTestResult answer = post(
                path, "screening", "application/json", example.get("x-request").toString());

        assertThat(Integer.toString(status(answer))).isEqualTo(status);
        assertThat(JSON.readTree(text(answer))).isEqualTo(example.get("value"));
    }

    private Set<String> fieldsOfAnswers() {
        Set<String> fields = new TreeSet<>();
        Set<String> done = new TreeSet<>();
        document.tree()
                .get("paths")
                .forEach(path -> path.forEach(method ->
                        method.get("responses").forEach(answer -> collect(contract.resolve(answer), fields, done))));
        return fields;
    }

    private void collect(JsonNode node, Set<String> fields, Set<String> done) {
        if (node.has("$ref")) {
            String name = node.get("$ref").stringValue().replaceAll(".*/", "");
            if (done.add(name)) {
                schemaNode(name).path("properties").propertyNames().forEach(field -> fields.add(name + "." + field));
                collect(schemaNode(name), fields, done);
            }
        } else {
            node.forEach(inner -> collect(inner, fields, done));
        }
    }

    private JsonNode schemaNode(String name) {
        return document.tree().at("/components/schemas/" + name);
    }

    private static ObjectNode schema(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static String household(String county, String asOf) {
        return "{\"id\":\"1\",\"asOf\":\"" + asOf + "\",\"county\":\"" + county
                + "\",\"residence\":\"URBAN\",\"members\":[{\"ref\":\"a\","
                + "\"birthDate\":\"1990-05-01\",\"sex\":\"FEMALE\",\"relation\":\"HEAD\"}]}";
    }

    private static ObjectNode application() {
        ObjectNode family = Families.ofThree();
        family.putArray("programmes").add("DIBAO");
        return family;
    }

    private static String act(String action, int version, String data) {
        return "{\"action\":\"" + action + "\",\"version\":" + version + ",\"data\":" + data + "}";
    }

    private static String number(JsonNode opened) {
        return opened.at("/cases/0/caseNumber").asString();
    }

    private JsonNode call(HttpMethod method, String path, String user, String body) {
        var request = mvc.method(method)
                .uri(path)
                .headers(h -> h.setBasicAuth(user, CaseApi.PASSWORD))
                .header("Accept-Language", "en");
        if (body != null) {
            request.header("Content-Type", "application/json").content(body.getBytes(StandardCharsets.UTF_8));
        }
        return note(request.exchange());
    }

    private JsonNode note(MvcTestResult answer) {
        return contract.saw(answer);
    }

    private MvcTestResult post(String path, String user, String contentType, String body) {
        return mvc.post()
                .uri(path)
                .headers(h -> h.setBasicAuth(user, CaseApi.PASSWORD))
                .header("Accept-Language", "en")
                .header("Content-Type", contentType)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
