package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.security.SignedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Posts forms plainly, or with fields added that no page has, and remembers where. */
final class Tampering {

    static final String WORKER = "caseworker.beilin";

    static final Map<String, String> EXTRAS = new TreeMap<>(Map.ofEntries(
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

    private final MockMvcTester mvc;
    private final CaseTables tables;
    private final Map<String, String> extras;
    private final Set<String> routes = new TreeSet<>();

    private Tampering(MockMvcTester mvc, CaseTables tables, Map<String, String> extras) {
        this.mvc = mvc;
        this.tables = tables;
        this.extras = extras;
    }

    /** Sends what the page sends. */
    static Tampering plain(MockMvcTester mvc, CaseTables tables) {
        return new Tampering(mvc, tables, Map.of());
    }

    /** Sends more than the page asks for. */
    static Tampering with(MockMvcTester mvc, CaseTables tables, Map<String, String> extras) {
        return new Tampering(mvc, tables, extras);
    }

    /** Where something was posted. */
    Set<String> routes() {
        return routes;
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

    String step(String number, int step, String live, String... fields) {
        String route = "/applications/{number}/step/{step}" + live;
        return post(WORKER, route, Map.of("number", number, "step", "" + step), versioned(number, fields));
    }

    String act(String user, String number, String action, String... fields) {
        Map<String, String> place = Map.of("number", number, "action", action);
        return post(user, "/cases/{number}/actions/{action}", place, versioned(number, fields));
    }

    private String[] versioned(String number, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", tables.version(number)));
        return all.toArray(String[]::new);
    }

    /** The POST routes of role-matrix.csv, which another test compares with what is mapped. */
    static Set<String> routes(String... beginnings) throws IOException {
        return new ClassPathResource("security/role-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("POST,"))
                .map(line -> line.split(",")[1])
                .filter(route -> List.of(beginnings).stream().anyMatch(route::startsWith))
                .collect(Collectors.toSet());
    }
}
