package io.yimen.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.application.Upload.Reply;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.security.SignedIn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** Documents through the interface: who may, what is refused, and what lies in the database afterwards. */
@YimenTest
class DocumentApiTests {

    private static final String WORKER = "caseworker.beilin";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    private Upload upload;
    private Journey journey;

    @BeforeEach
    void begin() {
        upload = new Upload(mvc);
        journey = new Journey(new CaseApi(mvc), clock);
    }

    @Test
    void a_document_is_added_listed_and_read_by_whoever_sees_the_case() {
        String number = accepted();
        byte[] pdf = Files.pdf();

        Reply added = upload.api(WORKER, number, "INCOME_PROOF", "father", pdf).is(201);

        assertThat(added.response().getHeader("Location")).endsWith(number + "/documents/" + added.id());
        assertThat(added.body().path("mediaType").asString()).isEqualTo("application/pdf");
        for (String reader : List.of(WORKER, "township.beilin", "reviewer.beilin", "approver.beilin")) {
            Reply list = upload.get(SignedIn.basic(reader), documents(number)).is(200);
            assertThat(list.body().path("items").get(0).path("id").asString()).isEqualTo(added.id());
            Reply file = upload.get(SignedIn.basic(reader), documents(number) + "/" + added.id())
                    .is(200);
            assertThat(file.response().getContentAsByteArray()).isEqualTo(pdf);
        }
        assertThat(events("DOCUMENT_READ", added.id())).isEqualTo(4);
        assertThat(events("DOCUMENT_ADDED", added.id())).isEqualTo(1);
    }

    @Test
    void other_case_staff_of_the_region_may_add_and_nobody_else() {
        String number = accepted();

        for (String staff : List.of("township.beilin", "reviewer.beilin", "approver.beilin")) {
            upload.api(staff, number, "OTHER", "", Files.pdf()).is(201);
        }
        for (String other : List.of("finance.beilin", "policy.beilin", "auditor", "sysadmin", "analyst.mca")) {
            upload.api(other, number, "OTHER", "", Files.pdf()).is(403);
            upload.get(SignedIn.basic(other), documents(number)).is(403);
        }
        for (String elsewhere : List.of("caseworker.linyi", "approver.shucheng")) {
            upload.api(elsewhere, number, "OTHER", "", Files.pdf()).is(404);
            upload.get(SignedIn.basic(elsewhere), documents(number)).is(404);
        }
    }

    @Test
    void a_document_of_another_area_looks_like_none_at_all() {
        String number = accepted();
        String id = upload.api(WORKER, number, "OTHER", "", Files.pdf()).is(201).id();
        String unknown = "01890000-0000-7000-8000-000000000000";

        Reply foreign = upload.get(SignedIn.basic("caseworker.linyi"), documents(number) + "/" + id)
                .is(404);
        Reply none = upload.get(SignedIn.basic("caseworker.linyi"), documents(number) + "/" + unknown)
                .is(404);
        assertThat(foreign.text()).isEqualTo(none.text());
        // and one of another case is none of this
        upload.get(SignedIn.basic(WORKER), documents(accepted()) + "/" + id).is(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_reason() {
        String number = accepted();

        assertThat(code(number, "OTHER", "", new byte[0], 422)).isEqualTo("DOCUMENT_EMPTY");
        assertThat(code(number, "OTHER", "", new byte[10 * 1024 * 1024 + 1], 413))
                .isEqualTo("DOCUMENT_TOO_LARGE");
        assertThat(code(number, "OTHER", "", "<svg/>".getBytes(), 422)).isEqualTo("DOCUMENT_KIND");
        assertThat(code(number, "OTHER", "", Files.bomb(10_000, 10_000), 422)).isEqualTo("DOCUMENT_PICTURE_PIXELS");
        assertThat(code(number, "NONSENSE", "", Files.pdf(), 422)).isEqualTo("DOCUMENT_TYPE");
        assertThat(code(number, "OTHER", "uncle", Files.pdf(), 422)).isEqualTo("DOCUMENT_MEMBER");
        assertThat(mvc.post()
                        .uri(documents(number))
                        .with(SignedIn.basic(WORKER))
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(415);
        assertThat(upload.get(SignedIn.basic(WORKER), documents(number)).body().path("items"))
                .isEmpty();
    }

    @Test
    void a_closed_case_takes_nothing_more_and_still_shows_what_it_has() {
        String number = accepted();
        String id = upload.api(WORKER, number, "OTHER", "", Files.pdf()).is(201).id();
        CaseApi api = new CaseApi(mvc);
        int version = api.read(WORKER, number).version();
        api.act(WORKER, number, "WITHDRAW", version, "{\"reason\": \"家庭撤回\"}").is(200);

        assertThat(code(number, "OTHER", "", Files.pdf(), 409)).isEqualTo("DOCUMENT_CLOSED");
        upload.get(SignedIn.basic(WORKER), documents(number) + "/" + id).is(200);
    }

    @Test
    void the_same_file_is_one_document_and_lies_encrypted_in_its_row() {
        String first = accepted();
        String second = accepted();
        byte[] pdf = Files.pdf("<< /Note (secret of the family " + first + ") >>");

        Reply one = upload.api(WORKER, first, "OTHER", "", pdf).is(201);
        Reply again = upload.api(WORKER, first, "OTHER", "", pdf).is(201);
        Reply other = upload.api(WORKER, second, "INCOME_PROOF", "father", pdf).is(201);

        assertThat(again.id()).isEqualTo(one.id());
        assertThat(other.id()).isNotEqualTo(one.id());
        String document = one.body().path("document").asString();
        assertThat(other.body().path("document").asString()).isEqualTo(document);
        byte[] stored = JdbcClient.create(database.asSuperuser())
                .sql("SELECT content FROM document_content WHERE id = ?::uuid")
                .param(document)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "%PDF");
        assertThat(stored.length).isBetween(pdf.length + 16, pdf.length + 64);
    }

    @Test
    void what_a_family_brings_for_one_case_serves_the_others_of_its_intake() {
        List<String> numbers = new CaseApi(mvc)
                .openedFor(WORKER, Families.ofThree(), "DIBAO", "RIGID_EXPENDITURE").stream()
                        .map(answer -> answer.text("caseNumber"))
                        .toList();

        Reply one = upload.api(WORKER, numbers.get(0), "INCOME_PROOF", "father", Files.pdf())
                .is(201);
        upload.api(WORKER, numbers.get(1), "RENT_CONTRACT", "", Files.pdf()).is(201);

        assertThat(items(numbers.get(0))).hasSize(1);
        assertThat(items(numbers.get(1))).hasSize(2);
        assertThat(items(numbers.get(1)).get(0).path("document").asString())
                .isEqualTo(one.body().path("document").asString());
    }

    private JsonNode items(String number) {
        return upload.get(SignedIn.basic(WORKER), documents(number)).body().path("items");
    }

    @Test
    void bytes_moved_to_another_document_cannot_be_read_there() {
        String number = accepted();
        Reply one = upload.api(WORKER, number, "OTHER", "", Files.pdf()).is(201);
        Reply two = upload.api(WORKER, number, "OTHER", "", Files.pdf()).is(201);
        JdbcClient.create(database.asSuperuser())
                .sql("UPDATE document_content SET content = (SELECT content FROM document_content WHERE id = ?::uuid)"
                        + " WHERE id = ?::uuid")
                .params(
                        one.body().path("document").asString(),
                        two.body().path("document").asString())
                .update();

        upload.get(SignedIn.basic(WORKER), documents(number) + "/" + one.id()).is(200);
        assertThat(upload.get(SignedIn.basic(WORKER), documents(number) + "/" + two.id())
                        .response()
                        .getStatus())
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void the_same_file_sent_four_times_at_once_is_one_document_and_one_link() throws Exception {
        String number = accepted();
        byte[] pdf = Files.pdf();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Reply>> calls = IntStream.range(0, 4)
                    .<Callable<Reply>>mapToObj(i -> () -> upload.api(WORKER, number, "OTHER", "", pdf))
                    .toList();
            for (var reply : senders.invokeAll(calls)) {
                reply.get().is(201);
            }
        } finally {
            senders.shutdown();
        }
        assertThat(upload.get(SignedIn.basic(WORKER), documents(number)).body().path("items"))
                .hasSize(1);
        assertThat(rows("SELECT count(*)::text FROM document_link WHERE case_number = '" + number + "'"))
                .containsExactly("1");
    }

    @Test
    void no_row_is_without_its_bytes_and_no_bytes_without_their_row() {
        upload.api(WORKER, accepted(), "OTHER", "", Files.jpeg(30, 30)).is(201);

        assertThat(rows(
                        "SELECT d.id::text FROM document d FULL JOIN document_content c ON c.county_code = d.county_code"
                                + " AND c.id = d.id WHERE d.id IS NULL OR c.id IS NULL"))
                .isEmpty();
    }

    @Test
    void the_database_shows_no_row_outside_its_scope_and_none_without_one() {
        String number = accepted();
        upload.api(WORKER, number, "OTHER", "", Files.pdf()).is(201);
        JdbcClient application = database.onOneConnection();

        for (String table : List.of("document", "document_content", "document_link")) {
            assertThat(application
                            .sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private String code(String number, String type, String member, byte[] content, int status) {
        Reply reply = upload.api(WORKER, number, type, member, content).is(status);
        assertThat(reply.response().getContentType()).startsWith("application/problem+json");
        assertThat(reply.body().path("errors").get(0).path("message").asString())
                .isNotBlank();
        return reply.body().path("code").asString();
    }

    private String accepted() {
        return journey.accepted(Families.ofThree()).text("caseNumber");
    }

    private int events(String action, String subject) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT count(*) FROM audit_event WHERE action = ? AND subject = ?")
                .params(action, subject)
                .query(Integer.class)
                .single();
    }

    private List<String> rows(String sql) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .query(String.class)
                .list();
    }

    private static String documents(String number) {
        return "/api/v1/applications/" + number + "/documents";
    }
}
