package io.yimen.verification;

import static io.yimen.verification.Columns.bytes;
import static io.yimen.verification.Columns.texts;

import io.yimen.common.Uuid7;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the log that belongs to the persons. */
@Repository
class AccessLogRepository {

    /** What was done with a person's data. */
    enum Kind {
        ASKED,
        REUSED,
        READ
    }

    /** Who did it for which case. */
    record Who(String organisation, String role, String account) {}

    /** One line. */
    record Line(
            UUID id,
            int township,
            byte[] person,
            UUID item,
            @Nullable UUID attempt,
            Kind kind,
            Who who,
            Purpose purpose,
            String source,
            List<String> fields,
            Basis basis,
            String caseNumber,
            @Nullable String outcome) {

        /** A question as it leaves. */
        static Line asked(SendRepository.Line line, AskedItem item) {
            return new Line(
                    Uuid7.next(),
                    item.township(),
                    line.item().personHash(),
                    item.id(),
                    item.attemptId(),
                    Kind.ASKED,
                    line.who(),
                    item.purpose(),
                    item.source().code(),
                    item.fields(),
                    item.basis(),
                    item.caseNumber(),
                    null);
        }
    }

    private final JdbcClient jdbc;

    AccessLogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(int county, List<Line> lines, Instant at) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO access_log (county_code, township_code, id, person_hash, item_id, attempt_id, at, kind, who_org,
                            who_role, by_account, purpose, source_code, fields, basis, case_number, outcome)
                        SELECT :county, l.township, l.id, l.person, l.item, l.attempt, :at, l.kind, l.org, l.role, l.account, l.purpose,
                            l.source, string_to_array(l.fields, ' '), l.basis, l.case_number, l.outcome
                        FROM unnest(:townships::int[], :ids::uuid[], :people::bytea[], :items::uuid[], :attempts::uuid[],
                            :kinds::text[], :orgs::text[], :roles::text[], :accounts::text[], :purposes::text[], :sources::text[],
                            :fields::text[], :bases::text[], :cases::text[], :outcomes::text[])
                        AS l (township, id, person, item, attempt, kind, org, role, account, purpose, source, fields, basis,
                            case_number, outcome)""")
                .param("county", county)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("townships", texts(lines, Line::township))
                .param("ids", texts(lines, Line::id))
                .param("people", bytes(lines, Line::person))
                .param("items", texts(lines, Line::item))
                .param("attempts", texts(lines, Line::attempt))
                .param("kinds", texts(lines, Line::kind))
                .param("orgs", texts(lines, line -> line.who().organisation()))
                .param("roles", texts(lines, line -> line.who().role()))
                .param("accounts", texts(lines, line -> line.who().account()))
                .param("purposes", texts(lines, Line::purpose))
                .param("sources", texts(lines, Line::source))
                .param("fields", texts(lines, line -> String.join(" ", line.fields())))
                .param("bases", texts(lines, Line::basis))
                .param("cases", texts(lines, Line::caseNumber))
                .param("outcomes", texts(lines, Line::outcome))
                .update();
    }
}
