package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.application.CaseApi;
import io.yimen.application.Families;
import io.yimen.application.Journey;
import io.yimen.calendar.DemoClock;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import io.yimen.document.Files;
import io.yimen.security.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requirement 24 for every form: the same work is done twice, plainly and with fields added that no page has, and leaves the
 * same rows behind.
 */
@YimenTest
class MassAssignmentTests {

    private static final String WORKER = "caseworker.beilin";

    private static final Map<String, String> EXTRAS = new TreeMap<>(Map.ofEntries(
            Map.entry("status", "APPROVED"),
            Map.entry("stage", "CONFIRMED"),
            Map.entry("regionCode", "11"),
            Map.entry("region_code", "11"),
            Map.entry("county", "371424"),
            Map.entry("countyCode", "371424"),
            Map.entry("county_code", "371424"),
            Map.entry("townshipCode", "371424001"),
            Map.entry("createdBy", "approver.beilin"),
            Map.entry("intakeBy", "approver.beilin"),
            Map.entry("decidedBy", "caseworker.beilin"),
            Map.entry("changedBy", "approver.beilin"),
            Map.entry("amountFen", "99999900"),
            Map.entry("factsVersion", "77"),
            Map.entry("caseNumber", "371424D20260000001"),
            Map.entry("number", "371424D20260000001"),
            Map.entry("id", "00000000-0000-0000-0000-000000000001"),
            Map.entry("sampled", "true"),
            Map.entry("dueOn", "2099-01-01"),
            Map.entry("enabled", "false"),
            Map.entry("mustChange", "false"),
            Map.entry("neverExpires", "true"),
            Map.entry("passwordHash", "{noop}x"),
            Map.entry("password", "Kx7-abc9Qv"),
            Map.entry("_method", "DELETE"),
            Map.entry("state", "RESOLVED"),
            Map.entry("subjectOf", "00000000-0000-0000-0000-000000000001"),
            Map.entry("reportId", "00000000-0000-0000-0000-000000000001"),
            Map.entry("validTo", "2099-01-01"),
            Map.entry("validUntil", "2099-01-01"),
            Map.entry("recordedBy", "approver.beilin"),
            Map.entry("collectedBy", "approver.beilin"),
            Map.entry("signedBy", "approver.beilin"),
            Map.entry("capacity", "GUARDIAN"),
            Map.entry("role", "MEMBER"),
            Map.entry("purpose", "TEKUN"),
            Map.entry("purposes", "TEKUN"),
            Map.entry("sources", "BANK"),
            Map.entry("textVersion", "1900-01"),
            Map.entry("class.module.classLoader.defaultAssertionStatus", "true")));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    /** What was posted where, with or without the fields that no page has. */
    private final class Sender {

        private final Map<String, String> extras;
        private final Set<String> routes = new TreeSet<>();

        private Sender(Map<String, String> extras) {
            this.extras = extras;
        }

        String post(String user, String route, Map<String, String> place, String... fields) {
            return send(mvc.post(), user, route, place, fields);
        }

        String upload(String user, String route, Map<String, String> place, MockMultipartFile file, String... fields) {
            return send(mvc.post().multipart().file(file), user, route, place, fields);
        }

        private String send(
                AbstractMockHttpServletRequestBuilder<?> request,
                String user,
                String route,
                Map<String, String> place,
                String... fields) {
            routes.add(route);
            String uri = route;
            for (var part : place.entrySet()) {
                uri = uri.replace("{" + part.getKey() + "}", part.getValue());
            }
            request.uri(uri).with(SignedIn.as(user)).with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            extras.forEach((name, value) -> {
                if (!List.of(fields).contains(name)) {
                    request.param(name, value);
                }
            });
            if (!extras.isEmpty() && List.of(fields).contains("version") && !route.startsWith("/verification")) {
                request.param("version", "99");
            }
            var answer = mvc.perform(request).getResponse();
            assertThat(answer.getStatus()).as(uri + " with " + extras).isIn(200, 302);
            String location = answer.getRedirectedUrl();
            assertThat(String.valueOf(location)).doesNotContain("check=true");
            return location == null ? "" : location;
        }
    }

    @Test
    void requirement_24_forms_of_a_case_write_nothing_that_their_page_does_not_ask() throws IOException {
        Sender plain = new Sender(Map.of());
        Sender tampered = new Sender(EXTRAS);

        assertThat(journey(tampered)).isEqualTo(journey(plain));
        assertThat(batch(tampered)).isEqualTo(batch(plain));
        assertThat(verified(tampered, 1)).isEqualTo(verified(plain, 2));
        assertThat(moved(tampered)).isEqualTo(moved(plain));
        assertThat(documented(tampered)).isEqualTo(documented(plain));
        assertThat(tampered.routes)
                .containsExactlyInAnyOrderElementsOf(
                        routes("/applications", "/cases", "/people", "/verification/consents"));
    }

    @Test
    void requirement_24_forms_of_the_sources_change_nothing_else_of_a_source() throws IOException {
        Sender plain = new Sender(Map.of());
        Map<String, String> extras = new TreeMap<>(EXTRAS);
        extras.putAll(Map.of("adapter", "FILE", "paused", "true", "nameZh", "改名", "sortOrder", "1", "quota", "9"));
        extras.remove("version");
        Sender tampered = new Sender(extras);

        administered(plain, "MASS-FIRST");
        assertThat(administered(tampered, "MASS-TAMPERED")).isEqualTo(administered(plain, "MASS-PLAIN"));
        assertThat(tampered.routes).containsExactlyInAnyOrderElementsOf(routes("/verification/sources"));
    }

    private List<List<String>> administered(Sender sender, String agreement) {
        List<List<String>> states = new ArrayList<>();
        Map<String, String> place = Map.of("code", "SECURITIES", "agreement", agreement);
        String sources = "/verification/sources/{code}";
        sender.post("sysadmin", sources + "/pause", place, "reason", "接口维护");
        states.add(sourceRows(agreement));
        sender.post("sysadmin", sources + "/resume", place);
        states.add(sourceRows(agreement));
        sender.post("sysadmin", sources + "/alarm", place, "note", "已问过");
        states.add(sourceRows(agreement));
        sender.post(
                "sysadmin",
                sources,
                place,
                "version",
                one("SELECT version::text FROM verification_source WHERE code = ?", "SECURITIES"),
                "endpoint",
                "/rest/securities",
                "connectMs",
                "2000",
                "readMs",
                "9000",
                "slowMs",
                "5000",
                "concurrency",
                "4",
                "freshnessDays",
                "30",
                "maxAttempts",
                "6",
                "giveUpDays",
                "10");
        states.add(sourceRows(agreement));
        sender.post(
                "sysadmin",
                sources + "/agreements",
                place,
                "agreement",
                agreement,
                "region",
                "33",
                "purposes",
                "DIBAO",
                "fields",
                "SECURITIES.amount",
                "basis",
                "CONSENT",
                "legalBasis",
                "SAL-2026#art-41",
                "quota",
                "100",
                "validFrom",
                "2026-11-25",
                "validTo",
                "2027-11-24");
        states.add(sourceRows(agreement));
        sender.post("sysadmin", sources + "/agreements/{agreement}/end", place);
        states.add(sourceRows(agreement));
        return states;
    }

    private List<String> sourceRows(String agreement) {
        List<String> rows = new ArrayList<>(all(
                "SELECT (to_jsonb(s) - 'version' - 'paused_at' - 'changed_at')::text FROM verification_source s WHERE code = ?",
                "SECURITIES"));
        rows.addAll(all("SELECT (to_jsonb(a) - 'id')::text FROM verification_agreement a WHERE id = ?", agreement));
        return masked(rows);
    }

    @Test
    void requirement_24_forms_of_the_administrators_give_no_right_by_the_way() throws IOException {
        Sender plain = new Sender(Map.of());
        Map<String, String> rights = new TreeMap<>(EXTRAS);
        rights.putAll(Map.of("username", "sysadmin", "displayName", "改名", "version", "9", "scopes", "screening:read"));
        Map<String, String> more = new TreeMap<>(rights);
        more.keySet().removeAll(Set.of("username", "displayName"));
        more.putAll(Map.of("roles", "SYSTEM_ADMIN", "role", "SYSTEM_ADMIN", "region", "0"));
        String sysadmin = account("sysadmin");

        Sender making = new Sender(more);
        Sender granting = new Sender(rights);
        assertThat(made(making, granting, "mass.tampered")).isEqualTo(made(plain, plain, "mass.plain"));
        assertThat(account("sysadmin")).isEqualTo(sysadmin);
        making.routes.addAll(granting.routes);
        assertThat(making.routes).containsExactlyInAnyOrderElementsOf(routes("/admin"));
    }

    private List<String> made(Sender sender, Sender granter, String username) {
        List<String> states = new ArrayList<>();
        Map<String, String> place = Map.of("username", username);
        sender.post("sysadmin", "/admin/accounts", Map.of(), "username", username, "displayName", "某人");
        states.add(account(username));
        granter.post("secadmin", "/admin/rights/{username}", place, "roles", "CASEWORKER", "region", "610103001");
        states.add(account(username));
        for (String verb : List.of("disable", "enable", "reset")) {
            sender.post("sysadmin", "/admin/accounts/{username}/" + verb, place);
            states.add(account(username));
        }
        return states;
    }

    private List<List<String>> journey(Sender sender) {
        ObjectNode family = Families.ofThree();
        List<List<String>> states = new ArrayList<>();
        sender.post(WORKER, "/applications/new", Map.of(), "members[0].idNumber", number(family, 0));
        String at = sender.post(
                WORKER,
                "/applications",
                Map.of(),
                "version",
                "0",
                "go",
                "next",
                "township",
                Families.BEILIN,
                "residence",
                "URBAN",
                "channel",
                "WINDOW",
                "members[0].ref",
                "m1",
                "members[0].relation",
                "HEAD",
                "members[0].name",
                "周建平",
                "members[0].idNumber",
                number(family, 0));
        String number = at.replaceAll("/applications/([^/]+)/.*", "$1");
        states.add(rows(number));
        step(
                sender,
                number,
                2,
                "/live",
                "go",
                "add",
                "members[1].ref",
                "m2",
                "members[1].relation",
                "SPOUSE",
                "members[1].name",
                "何玉芳",
                "members[1].idNumber",
                number(family, 1));
        step(sender, number, 3, "", "go", "next", "grid.WAGE.m1", "800", "assets.financial", "8,600");
        step(
                sender,
                number,
                5,
                "",
                "go",
                "next",
                "consents[0].member",
                "m1",
                "consents[0].signedOn",
                "2026-11-25",
                "consents[0].method",
                "PAPER",
                "consents[1].member",
                "m2",
                "consents[1].signedOn",
                "2026-11-25",
                "consents[1].method",
                "PAPER");
        states.add(rows(number));
        sender.post(
                WORKER,
                "/applications/{number}/accept",
                Map.of("number", number),
                "version",
                version(number),
                "programmes",
                "DIBAO");
        states.add(rows(number));
        act(sender, WORKER, number, "START_INQUIRY");
        act(
                sender,
                WORKER,
                number,
                "RECORD_VISIT",
                "visitedOn",
                "2026-11-25",
                "visitors",
                "陈静、刘敏",
                "findings",
                "一致",
                "signed",
                "true");
        sender.post(
                WORKER,
                "/cases/{number}/actions/AMEND",
                Map.of("number", number),
                "version",
                version(number),
                "step",
                "3",
                "go",
                "save",
                "grid.WAGE.m1",
                "900",
                "assets.financial",
                "9,000");
        states.add(rows(number));
        act(sender, "township.beilin", number, "GIVE_FIRST_OPINION", "opinion", "APPROVE", "text", "同意");
        act(sender, WORKER, number, "PUBLISH_NOTICE", "place", "书院门社区公开栏", "from", "2026-11-25");
        states.add(rows(number));
        clock.at(Journey.AFTER_NOTICE, () -> {
            act(sender, WORKER, number, "CLOSE_NOTICE");
            act(sender, "approver.beilin", number, "CONFIRM");
            return true;
        });
        states.add(rows(number));
        looking(sender, number, number(family, 0));
        states.add(rows(number));
        return states;
    }

    /** Forms that only read: they must not have learned to write. */
    private void looking(Sender sender, String number, String id) {
        String person = one(
                "SELECT m.person_id::text FROM application_member m JOIN application a ON a.id = m.application_id"
                        + " WHERE m.ref = 'm1' AND a.case_number = ?",
                number);
        String before = one("SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM person p WHERE ? <> ''", number);
        sender.post(WORKER, "/cases/{number}/reveal", Map.of("number", number), "reason", "CONTACT");
        sender.post(WORKER, "/people", Map.of(), "q", id);
        sender.post(
                WORKER,
                "/people/{county}/{id}/reveal",
                Map.of("county", "610103", "id", person),
                "field",
                "ID_NUMBER",
                "reason",
                "CONTACT");
        assertThat(one("SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM person p WHERE ? <> ''", number))
                .isEqualTo(before);
    }

    private List<String> batch(Sender sender) {
        var ready = new Journey(new CaseApi(mvc), clock).inReview(Families.ofThree());
        String number = ready.text("caseNumber");
        clock.at(
                Journey.AFTER_NOTICE,
                () -> sender.post(
                        "approver.beilin", "/cases/confirm", Map.of(), "case", number + ":" + ready.version()));
        return rows(number);
    }

    /** A case that is handed over, ends and begins again; one for another county; one that cannot wait. */
    private List<List<String>> moved(Sender sender) {
        CaseApi api = new CaseApi(mvc);
        List<List<String>> states = new ArrayList<>();
        var mine = api.opened("caseworker2.beilin", Families.ofThree());
        String number = mine.text("caseNumber");
        sender.post("approver.beilin", "/cases/confirm/check", Map.of(), "case", number + ":" + mine.version());
        states.add(rows(number));
        sender.post(
                "township.beilin",
                "/cases/handover",
                Map.of(),
                "from",
                "caseworker2.beilin",
                "to",
                WORKER,
                "reason",
                "产假");
        states.add(rows(number));
        int version = api.read(WORKER, number).version();
        api.act(WORKER, number, "WITHDRAW", version, "{\"reason\": \"缺材料\"}").is(200);
        String again = sender.post(WORKER, "/applications/{number}/again", Map.of("number", number));
        states.add(rows(again.replaceAll("/applications/([^/]+)/.*", "$1")));
        ObjectNode away = Families.ofThree();
        Families.member(away, 0).put("hukouTownship", "371424001");
        Families.member(away, 1).put("hukouTownship", "371424001");
        String draft = api.createDraft(WORKER, away)
                .is(201)
                .body()
                .at("/cases/0/caseNumber")
                .asString();
        String there = sender.post(
                WORKER,
                "/applications/{number}/forward",
                Map.of("number", draft),
                "version",
                version(draft),
                "programmes",
                "DIBAO");
        states.add(rows(draft));
        states.add(rows(there.replace("/cases/", "")));
        sender.post(WORKER, "/applications/quick/new", Map.of());
        String quick = sender.post(
                WORKER,
                "/applications/quick",
                Map.of(),
                "name",
                "周建平",
                "sex",
                "MALE",
                "birthDate",
                "1971-01-01",
                "noIdReason",
                "证件丢失",
                "phone",
                "",
                "idNumber",
                "",
                "residence",
                "URBAN",
                "kind",
                "FIRE",
                "date",
                "2026-11-25",
                "loss",
                "500",
                "selfPaidCost",
                "",
                "amount",
                "300",
                "method",
                "TRANSFER",
                "goods",
                "",
                "reason",
                "房屋失火");
        states.add(rows(quick.replace("/cases/", "")));
        return states;
    }

    private List<List<String>> documented(Sender sender) {
        CaseApi api = new CaseApi(mvc);
        String number = api.opened(WORKER, Families.ofThree()).text("caseNumber");
        String other = api.opened(WORKER, Families.ofThree()).text("caseNumber");
        MockMultipartFile paper = new MockMultipartFile("file", "a.pdf", "application/pdf", Files.pdf());
        sender.upload(
                WORKER,
                "/cases/{number}/documents",
                Map.of("number", number),
                paper,
                "type",
                "INCOME_PROOF",
                "member",
                "father");
        String link = one("SELECT id::text FROM document_link WHERE case_number = ?", number);
        sender.post(
                WORKER,
                "/cases/{number}/documents/from",
                Map.of("number", other),
                "from",
                number,
                "document",
                link,
                "member",
                "father");
        sender.post(
                WORKER,
                "/cases/{number}/documents/{document}/withdraw",
                Map.of("number", number, "document", link),
                "reason",
                "放错了");
        return List.of(documentRows(number), documentRows(other));
    }

    private List<String> documentRows(String number) {
        return masked(all("SELECT to_jsonb(l)::text FROM document_link l WHERE case_number = ?", number));
    }

    /** The forms beside a verification: the report, objections, consents of somebody outside, asking again. */
    private List<List<String>> verified(Sender sender, int obligor) {
        ObjectNode family = Families.ofThree();
        family.putArray("obligors")
                .addObject()
                .put("ref", "o1")
                .put("relation", "CHILD")
                .put("householdSize", 2)
                .putArray("supports")
                .add("father");
        String number =
                new Journey(new CaseApi(mvc), clock).underInquiry(family).text("caseNumber");
        List<List<String>> states = new ArrayList<>();
        beside(sender, number, "report");
        beside(sender, number, "reports/{version}/print", "{version}", "1");
        states.add(verificationRows(number));
        beside(sender, number, "objections", "", "", "member", "father", "words", "存款是代邻居保管");
        states.add(verificationRows(number));
        String objection = one(
                "SELECT o.id::text FROM verification_objection o JOIN application a ON a.id = o.subject_of WHERE case_number = ?",
                number);
        beside(sender, number, "objections/{objection}/answer", "{objection}", objection, "answer", "已核实");
        states.add(verificationRows(number));
        String id = Families.man(LocalDate.of(1991, 1, obligor));
        beside(
                sender,
                number,
                "consents",
                "",
                "",
                "obligor",
                "o1",
                "name",
                "周大山",
                "idNumber",
                id,
                "signedOn",
                "2026-11-25",
                "evidence",
                "档案 7 号",
                "channel",
                "PAPER");
        states.add(verificationRows(number));
        String consent = one("SELECT id::text FROM consent WHERE case_number = ? ORDER BY id DESC LIMIT 1", number);
        consentDesk(sender, number, consent);
        states.add(verificationRows(number));
        beside(sender, number, "renew");
        states.add(verificationRows(number));
        return states;
    }

    /** A paper is scanned, its signature withdrawn and given again. */
    private void consentDesk(Sender sender, String number, String consent) {
        String id = one("SELECT id::text FROM application WHERE case_number = ?", number);
        Map<String, String> place = Map.of("county", "610103", "id", id);
        String desk = "/verification/consents/{county}/{id}";
        MockMultipartFile scan = new MockMultipartFile(
                "scan", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        sender.upload(WORKER, desk + "/scan", place, scan, "consent", consent);
        sender.post(WORKER, desk + "/withdraw", place, "consent", consent, "ref", "o1", "reason", "本人要求");
        sender.post(
                WORKER,
                desk,
                place,
                "ref",
                "o1",
                "capacity",
                "SELF",
                "signedBy",
                "",
                "relation",
                "",
                "signedOn",
                "2026-11-25",
                "channel",
                "PAPER",
                "evidence",
                "档案 8 号");
        assertThat(one("SELECT count(*)::text FROM consent_scan WHERE consent_id = ?::uuid", consent))
                .isEqualTo("1");
    }

    private void beside(Sender sender, String number, String route, String... rest) {
        Map<String, String> place = new TreeMap<>(Map.of("number", number));
        if (rest.length > 0 && !rest[0].isEmpty()) {
            place.put(rest[0].substring(1, rest[0].length() - 1), rest[1]);
        }
        String[] fields = rest.length > 2 ? Arrays.copyOfRange(rest, 2, rest.length) : new String[0];
        sender.post(WORKER, "/cases/{number}/verification/" + route, place, fields);
    }

    /** What a case's verification left in the tables, and the case itself. */
    private List<String> verificationRows(String number) {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of("verification_order", "verification_report", "verification_discrepancy", "consent")) {
            rows.addAll(all(
                    "SELECT '" + table + "' || to_jsonb(t)::text FROM " + table + " t WHERE case_number = ?", number));
        }
        rows.addAll(all(
                "SELECT 'verification_objection' || to_jsonb(o)::text FROM verification_objection o"
                        + " JOIN application a ON a.county_code = o.county_code AND a.id = o.subject_of WHERE a.case_number = ?",
                number));
        rows.addAll(all(
                "SELECT 'verification_print' || to_jsonb(p)::text FROM verification_print p"
                        + " JOIN verification_report r ON r.county_code = p.county_code AND r.id = p.report_id WHERE r.case_number = ?",
                number));
        rows.addAll(all(
                "SELECT 'consent_signatory' || to_jsonb(s)::text FROM consent_signatory s"
                        + " JOIN consent c ON c.county_code = s.county_code AND c.id = s.consent_id WHERE c.case_number = ?",
                number));
        rows.addAll(all(
                "SELECT 'verification_item' || to_jsonb(i)::text FROM verification_item i"
                        + " JOIN verification_order o ON o.county_code = i.county_code AND o.id = i.order_id WHERE o.case_number = ?",
                number));
        rows.addAll(rows(number));
        return masked(rows);
    }

    private void step(Sender sender, String number, int step, String live, String... fields) {
        String route = "/applications/{number}/step/{step}" + live;
        sender.post(WORKER, route, Map.of("number", number, "step", "" + step), versioned(number, fields));
    }

    private void act(Sender sender, String user, String number, String action, String... fields) {
        Map<String, String> place = Map.of("number", number, "action", action);
        sender.post(user, "/cases/{number}/actions/{action}", place, versioned(number, fields));
    }

    private String[] versioned(String number, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", version(number)));
        return all.toArray(String[]::new);
    }

    /** Every row of a case, without what differs between two families: keys, numbers, times, birth dates. */
    private List<String> rows(String number) {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of("application_facts", "application_member", "application_history", "application_decision")) {
            rows.addAll(all(
                    "SELECT '" + table + "' || (to_jsonb(t) - 'identity' - 'id_hash')::text FROM " + table
                            + " t JOIN application a ON a.county_code = t.county_code AND a.id = t.application_id WHERE a.case_number = ?",
                    number));
        }
        for (String table : List.of("application", "notice", "award")) {
            rows.addAll(all(
                    "SELECT '" + table + "' || to_jsonb(t)::text FROM " + table + " t WHERE case_number = ?", number));
        }
        return masked(rows);
    }

    private static List<String> masked(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("\\\\\\\\x[0-9a-f]+", "BYTES"))
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "KEY")
                        .replaceAll("\\d{6}[DTLR]\\d{11}", "NUMBER")
                        .replaceAll("LS\\d{6}-\\d{6}-\\d+", "TEMPORARY")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.+Z-]+", "TIME")
                        .replaceAll("19\\d\\d-\\d\\d-\\d\\d", "BIRTH")
                        .replaceAll("\\d{3}\\*{11}[0-9X]{4}", "MASKED"))
                .sorted()
                .toList();
    }

    private String account(String username) {
        return one(
                "SELECT (to_jsonb(a) - 'id' - 'username' - 'password_hash' - 'password_history' - 'password_changed_at'"
                        + " - 'created_at' - 'failed_count')::text || cardinality(password_history) FROM app_account a WHERE username = ?",
                username);
    }

    private String version(String number) {
        return one("SELECT version::text FROM application WHERE case_number = ?", number);
    }

    private String one(String sql, String parameter) {
        return all(sql, parameter).get(0);
    }

    private List<String> all(String sql, String parameter) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .param(parameter)
                .query(String.class)
                .list();
    }

    /** The POST routes of role-matrix.csv, which another test compares with what is mapped. */
    private static Set<String> routes(String... beginnings) throws IOException {
        return new ClassPathResource("security/role-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("POST,"))
                .map(line -> line.split(",")[1])
                .filter(route -> List.of(beginnings).stream().anyMatch(route::startsWith))
                .collect(Collectors.toSet());
    }

    private static String number(ObjectNode family, int member) {
        return Families.member(family, member).path("idNumber").asString();
    }
}
