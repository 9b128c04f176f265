package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yimen.application.CaseApi;
import io.yimen.application.CaseApi.Answer;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.common.NationalId;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.registry.People;
import io.yimen.registry.PersonDesk;
import io.yimen.registry.Registered;
import io.yimen.registry.Registry;
import io.yimen.registry.SensitiveField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.node.ObjectNode;

/** Requirements 42 and 43 in the database: nothing personal lies readable, nothing encrypted can be moved, no plain hash. */
@YimenTest
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class PersonalDataTests {

    private static final String ACCOUNT = "6222020200112233446";
    private static final String TEXT = "IN ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')";
    private static final String BYTES = "= 'bytea'";
    private static final String PHONE = "13800001234";

    /** What each kind looks like to the database; a hash or a key has longer runs, so a number stands free of hex digits. */
    private static final Map<String, String> READABLE = Map.of(
            "ID number", "(^|[^0-9a-fA-F-])[1-9][0-9]{16}[0-9Xx]($|[^0-9a-fA-F])",
            "phone", "(^|[^0-9a-fA-F.-])1[3-9][0-9]{9}($|[^0-9a-fA-F.])",
            "bank account", "(^|[^0-9a-fA-F.-])[1-9][0-9]{15,18}($|[^0-9a-fA-F.])");

    record Column(String table, String name) {}

    /** Something looked for in all columns of a type. */
    record Probe(String what, String type, String condition) {}

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Registry registry;

    @Autowired
    private PersonDesk desk;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private TestDatabase database;

    @Test
    void requirement_42_nothing_readable_stays_of_a_case_a_person_an_award_a_session_and_a_parked_form()
            throws Exception {
        ObjectNode family = aDayWith();
        String id = Families.member(family, 0).path("idNumber").asString();

        assertThat(count("award")).isPositive();
        assertThat(count("person")).isPositive();
        assertThat(count("spring_session_attributes")).isPositive();
        assertThat(count("idempotency_key")).isPositive();
        assertThat(columns(TEXT)).hasSizeGreaterThan(100);
        List<Probe> probes = new ArrayList<>(readable());
        for (String value : List.of(id, ACCOUNT, PHONE)) {
            probes.add(new Probe(value, TEXT, "strpos(%s::text, '" + value + "') > 0"));
            probes.add(new Probe(value, BYTES, "position('" + value + "'::bytea IN %s) > 0"));
        }
        assertThat(found(probes)).isEmpty();
    }

    @Test
    void requirement_43_no_column_holds_a_plain_hash_of_a_number() throws Exception {
        ObjectNode family = aDayWith();
        String id = Families.member(family, 0).path("idNumber").asString();

        List<Probe> probes = new ArrayList<>();
        for (byte[] hash :
                List.of(sm3(id), plain("SHA-256", id), plain("SHA-1", id), plain("MD5", id), plain("SHA-512", id))) {
            String hex = HexFormat.of().formatHex(hash);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(hash);
            probes.add(new Probe(hex, BYTES, "position('\\x" + hex + "'::bytea IN %s) > 0"));
            probes.add(new Probe(hex, TEXT, "strpos(lower(%s::text), '" + hex + "') > 0"));
            probes.add(new Probe(base64, TEXT, "strpos(%s::text, '" + base64 + "') > 0"));
        }
        assertThat(found(probes)).isEmpty();
    }

    @Test
    void requirement_42_the_scan_finds_one_where_there_is_one() {
        JdbcClient all = JdbcClient.create(database.asSuperuser());
        all.sql("CREATE TABLE leak (note jsonb, other text[], raw bytea)").update();
        try {
            all.sql("INSERT INTO leak VALUES ('{\"deep\": [\"x610103194901019979\"]}', '{13912345678}', '" + ACCOUNT
                            + "'::bytea)")
                    .update();
            List<Probe> probes = new ArrayList<>(readable());
            probes.add(new Probe("raw account", BYTES, "position('" + ACCOUNT + "'::bytea IN %s) > 0"));
            assertThat(found(probes))
                    .contains("ID number in leak.note", "phone in leak.other", "raw account in leak.raw");
        } finally {
            all.sql("DROP TABLE leak").update();
        }
    }

    @Test
    void requirement_42_facts_moved_to_another_case_cannot_be_read_and_raise_an_alarm(CapturedOutput output) {
        CaseApi api = new CaseApi(mvc);
        Journey journey = new Journey(api, clock);
        ObjectNode family = Families.ofThree();
        String first = journey.accepted(family).text("caseNumber");
        String second = journey.accepted(Families.ofThree()).text("caseNumber");
        long alarms = alarms();

        swap("application_facts", "identity", factsOf(first), factsOf(second));
        Answer answer = api.get("caseworker.beilin", CaseApi.APPLICATIONS + "/" + first + "?reveal=CONTACT");
        swap("application_facts", "identity", factsOf(first), factsOf(second));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString()).doesNotContainPattern("[1-9]\\d{16}[\\dXx]");
        assertThat(alarms()).isGreaterThan(alarms);
        assertThat(output.getAll())
                .contains("ALARM Cannot read the encrypted field application_facts:" + factsOf(first) + ":identity");
        assertThat(api.get("caseworker.beilin", CaseApi.APPLICATIONS + "/" + first + "?reveal=CONTACT")
                        .is(200)
                        .body()
                        .toString())
                .contains(Families.member(family, 0).path("idNumber").asString());
    }

    @Test
    void requirement_42_a_number_moved_to_another_person_cannot_be_read_and_raises_an_alarm(CapturedOutput output) {
        Registered.Here one = person("南宫一人");
        Registered.Here other = person("南宫二人");
        long alarms = alarms();

        for (String column : List.of("id_cipher", "phone_cipher")) {
            SensitiveField field = column.equals("id_cipher") ? SensitiveField.ID_NUMBER : SensitiveField.PHONE;
            swap(
                    "person",
                    column,
                    one.person().id().toString(),
                    other.person().id().toString());
            assertThatExceptionOfType(UnreadableField.class)
                    .isThrownBy(() -> identity.callAs(
                            SignedIn.account("caseworker.beilin"),
                            () -> desk.reveal(one.person(), field, RevealReason.CONTACT)));
            swap(
                    "person",
                    column,
                    one.person().id().toString(),
                    other.person().id().toString());
        }

        assertThat(alarms()).isEqualTo(alarms + 2);
        assertThat(output.getAll())
                .contains("ALARM Cannot read the encrypted field person:"
                        + one.person().id());
    }

    /** A family with a case and an award, looked for, revealed, sent again, and typed into a form whose session has ended. */
    private ObjectNode aDayWith() throws Exception {
        CaseApi api = new CaseApi(mvc);
        ObjectNode family = Families.ofThree();
        String id = Families.member(family, 0).path("idNumber").asString();
        Answer confirmed = new Journey(api, clock).confirmed(family);
        api.get("caseworker.beilin", CaseApi.APPLICATIONS + "/" + confirmed.text("caseNumber") + "?reveal=CONTACT")
                .is(200);
        ObjectNode again = Families.ofThree();
        again.putArray("programmes").add("DIBAO");
        api.post(
                        "caseworker.beilin",
                        CaseApi.APPLICATIONS,
                        again.toString(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .is(201);

        Visitor visitor = new Visitor(port);
        visitor.signIn("caseworker.shucheng");
        visitor.post("/people", Map.of("q", id, "_csrf", visitor.get("/account").hidden("_csrf")));
        JdbcClient.create(database.asOwner())
                .sql("DELETE FROM spring_session WHERE principal_name = 'caseworker.shucheng'")
                .update();
        Map<String, String> typed =
                new HashMap<>(Map.of("members[0].idNumber", id, "members[0].phone", PHONE, "payee.account", ACCOUNT));
        String parked = visitor.post("/applications", typed).hidden("parked");
        visitor.signIn("caseworker.shucheng", parked);
        assertThat(visitor.get("/resume").body()).contains(id);
        return family;
    }

    private Registered.Here person(String name) {
        NationalId id = People.anotherNumber();
        return (Registered.Here) identity.<Registered>callAs(
                SignedIn.account("caseworker.beilin"),
                () -> registry.register(People.person(name, id, People.NANYUANMEN)));
    }

    private String factsOf(String number) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT f.id::text FROM application_facts f JOIN application a ON a.county_code = f.county_code"
                        + " AND a.id = f.application_id AND a.facts_version = f.number WHERE a.case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void swap(String table, String column, String one, String other) {
        JdbcClient.create(database.asSuperuser())
                .sql("UPDATE " + table + " t SET " + column + " = o." + column + " FROM " + table + " o"
                        + " WHERE t.id <> o.id AND t.id IN (:one, :other) AND o.id IN (:one, :other)")
                .param("one", UUID.fromString(one))
                .param("other", UUID.fromString(other))
                .update();
    }

    private long alarms() {
        return count("audit_event WHERE action = 'FIELD_UNREADABLE' AND outcome = 'changed or moved'");
    }

    private long count(String from) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }

    private static List<Probe> readable() {
        return READABLE.entrySet().stream()
                .map(kind -> new Probe(kind.getKey(), TEXT, "%s::text ~ '" + kind.getValue() + "'"))
                .toList();
    }

    /** Where what was looked for stands; each table is read once, for all its columns and all that is looked for. */
    private List<String> found(List<Probe> probes) {
        Map<String, List<String>> conditions = new TreeMap<>();
        Map<String, List<String>> places = new TreeMap<>();
        Map<String, List<Column>> columns = new HashMap<>();
        for (Probe probe : probes) {
            for (Column column : columns.computeIfAbsent(probe.type(), this::columns)) {
                String condition = String.format(Locale.ROOT, probe.condition(), column.name());
                conditions
                        .computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add("coalesce(bool_or(" + condition + "), false)");
                places.computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add(probe.what() + " in " + column.table() + "." + column.name());
            }
        }
        List<String> found = new ArrayList<>();
        conditions.forEach((table, asked) -> found.addAll(JdbcClient.create(database.asSuperuser())
                .sql("SELECT " + String.join(", ", asked) + " FROM " + table)
                .query((row, n) -> held(row, places.get(table)))
                .single()));
        return found;
    }

    private static List<String> held(ResultSet row, List<String> places) throws SQLException {
        List<String> held = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (row.getBoolean(i + 1)) {
                held.add(places.get(i));
            }
        }
        return held;
    }

    private List<Column> columns(String kind) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT quote_ident(c.table_name), quote_ident(c.column_name) FROM information_schema.columns c"
                        + " JOIN information_schema.tables t USING (table_schema, table_name)"
                        + " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type " + kind)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private static byte[] plain(String algorithm, String text) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sm3(String text) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
