package io.yimen.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yimen.database.YimenTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Requirement 24 for the forms of the administrators: accounts, rights and the sources of verification. */
@YimenTest
class AdminMassAssignmentTests extends TamperedForms {

    @Test
    void requirement_24_forms_of_the_sources_change_nothing_else_of_a_source() throws IOException {
        Map<String, String> extras = new TreeMap<>(Tampering.EXTRAS);
        extras.putAll(Map.of("adapter", "FILE", "paused", "true", "nameZh", "改名", "sortOrder", "1", "quota", "9"));
        extras.remove("version");
        Tampering tampered = tampered(extras);

        administered(plain, "MASS-FIRST");
        assertThat(administered(tampered, "MASS-TAMPERED")).isEqualTo(administered(plain, "MASS-PLAIN"));
        assertThat(tampered.routes()).containsExactlyInAnyOrderElementsOf(Tampering.routes("/verification/sources"));
    }

    private List<List<String>> administered(Tampering sender, String agreement) {
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
                tables.one("SELECT version::text FROM verification_source WHERE code = ?", "SECURITIES"),
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
        List<String> rows = new ArrayList<>(tables.all(
                "SELECT (to_jsonb(s) - 'version' - 'paused_at' - 'changed_at')::text FROM verification_source s WHERE code = ?",
                "SECURITIES"));
        rows.addAll(
                tables.all("SELECT (to_jsonb(a) - 'id')::text FROM verification_agreement a WHERE id = ?", agreement));
        return CaseTables.masked(rows);
    }

    @Test
    void requirement_24_forms_of_the_administrators_give_no_right_by_the_way() throws IOException {
        Map<String, String> rights = new TreeMap<>(Tampering.EXTRAS);
        rights.putAll(Map.of("username", "sysadmin", "displayName", "改名", "version", "9", "scopes", "screening:read"));
        Map<String, String> more = new TreeMap<>(rights);
        more.keySet().removeAll(Set.of("username", "displayName"));
        more.putAll(Map.of("roles", "SYSTEM_ADMIN", "role", "SYSTEM_ADMIN", "region", "0"));
        String sysadmin = account("sysadmin");

        Tampering making = tampered(more);
        Tampering granting = tampered(rights);
        assertThat(made(making, granting, "mass.tampered")).isEqualTo(made(plain, plain, "mass.plain"));
        assertThat(account("sysadmin")).isEqualTo(sysadmin);
        Set<String> routes = new TreeSet<>(making.routes());
        routes.addAll(granting.routes());
        assertThat(routes).containsExactlyInAnyOrderElementsOf(Tampering.routes("/admin"));
    }

    private List<String> made(Tampering sender, Tampering granter, String username) {
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

    private String account(String username) {
        return tables.one(
                "SELECT (to_jsonb(a) - 'id' - 'username' - 'password_hash' - 'password_history' - 'password_changed_at'"
                        + " - 'created_at' - 'failed_count')::text || cardinality(password_history) FROM app_account a WHERE username = ?",
                username);
    }
}
