package io.yimen.application.web;

import io.yimen.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case left in the tables, without what differs between two families. */
final class CaseTables {

    private final TestDatabase database;

    CaseTables(TestDatabase database) {
        this.database = database;
    }

    /** Every row of a case, without what differs between two families: keys, numbers, times, birth dates. */
    List<String> rows(String number) {
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

    /** What a case's verification left in the tables, and the case itself. */
    List<String> verificationRows(String number) {
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

    List<String> documentRows(String number) {
        return masked(all("SELECT to_jsonb(l)::text FROM document_link l WHERE case_number = ?", number));
    }

    static List<String> masked(List<String> rows) {
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

    String version(String number) {
        return one("SELECT version::text FROM application WHERE case_number = ?", number);
    }

    String one(String sql, String parameter) {
        return all(sql, parameter).get(0);
    }

    List<String> all(String sql, String parameter) {
        return JdbcClient.create(database.asSuperuser())
                .sql(sql)
                .param(parameter)
                .query(String.class)
                .list();
    }
}
