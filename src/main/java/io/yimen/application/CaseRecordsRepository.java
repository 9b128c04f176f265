package io.yimen.application;

import io.yimen.common.Uuid7;
import io.yimen.database.TransactionMemo;
import io.yimen.registry.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is written once beside a case: facts, history, decisions; and its member list. */
@Repository
class CaseRecordsRepository {

    private static final String FACTS = """
            f.id, f.number, f.facts::text, f.identity, f.complete, f.saved_by, f.saved_name, f.saved_at, f.action
            from application_facts f
            where f.county_code = :county and f.application_id = :id and f.number = :number
            """;

    private static final String HISTORY = """
            select coalesce(jsonb_agg(jsonb_build_object('step', step, 'at', at, 'day', day, 'by', by_user, 'byName', by_name,
                'role', role, 'action', action, 'from', from_stage, 'to', to_stage, 'reason', reason,
                'factsVersion', facts_version, 'data', data::text) order by step), '[]')::text
            from application_history where county_code = :county and application_id = :id
            """;

    private static final String DECISIONS = """
            select coalesce(jsonb_agg(jsonb_build_object('id', id, 'step', step, 'outcome', outcome, 'decidedOn', decided_on,
                'decidedAt', decided_at, 'factsVersion', facts_version, 'engineVersion', engine_version, 'amountFen', amount_fen,
                'engineFen', engine_fen, 'beginMonth', begin_month, 'reasons', reasons::text, 'overrideReason', override_reason,
                'decidedBy', decided_by, 'decidedName', decided_name, 'secondBy', second_by, 'secondName', second_name,
                'result', result::text, 'policyIds', policy_ids) order by step), '[]')::text
            from application_decision where county_code = :county and application_id = :id
            """;

    private static final String LAST = """
            select id, step, outcome, decided_on, decided_at, facts_version, engine_version, amount_fen, engine_fen, begin_month,
                   reasons::text, override_reason, decided_by, decided_name, second_by, second_name, result::text, policy_ids
            from application_decision where county_code = :county and application_id = :id and %s order by step desc limit 1
            """;

    private static final String VERSIONS = """
            select coalesce(jsonb_agg(jsonb_build_object('number', number, 'at', saved_at, 'by', saved_name, 'action', action)
                order by number), '[]')::text
            from application_facts where county_code = :county and application_id = :id and complete
            """;

    private static final String TOGETHER = """
            select coalesce(jsonb_agg(jsonb_build_object('number', o.case_number, 'programme', o.programme, 'stage', o.stage)
                order by o.id), '[]')::text
            from application a join application o on o.county_code = a.county_code and o.intake_id = a.intake_id and o.id <> a.id
            where a.county_code = :county and a.id = :id
            """;

    private static final String PERSONS = """
            select coalesce(jsonb_agg(jsonb_build_object('county', person_county, 'id', person_id) order by position), '[]')::text
            from application_member
            where county_code = :county and application_id = :id and person_county is not null and person_id is not null
            """;

    private static final String STORY = "select (" + HISTORY + "), (" + DECISIONS + "), (" + VERSIONS + "), ("
            + TOGETHER + "), (" + ReferralRepository.OF_CASE + "), (" + PERSONS + "), " + FACTS;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    // written only here, so that what a transaction has read of them it knows until it writes
    private record HistoryOf(UUID application) {}

    private record PersonsOf(UUID application) {}

    private record LastOf(UUID application) {}

    CaseRecordsRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void addFacts(ApplicationCase work, FactsRow row) {
        jdbc.sql("""
                insert into application_facts (county_code, township_code, id, application_id, number, facts, identity, complete,
                    saved_by, saved_name, saved_at, action)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .params(work.county(), work.townshipCode(), row.id(), work.id(), row.number())
                .params(row.facts(), row.identity(), row.complete())
                .params(row.savedBy(), row.savedName(), at(row.savedAt()), row.action())
                .update();
    }

    Optional<FactsRow> facts(ApplicationCase work, int number) {
        return of(work, "select " + FACTS)
                .param("number", number)
                .query((rs, i) -> factsRow(rs, 1))
                .optional();
    }

    /** The facts on which each of the cases was last confirmed, in one statement. */
    Map<UUID, FactsRow> confirmedFacts(int county, Collection<UUID> applications) {
        Map<UUID, FactsRow> rows = new TreeMap<>();
        jdbc.sql("""
                select f.id, f.number, f.facts::text, f.identity, f.complete, f.saved_by, f.saved_name, f.saved_at, f.action, k.id
                from unnest((select :ids::uuid[])) as k (id)
                cross join lateral (select facts_version from application_decision
                                    where county_code = :county and application_id = k.id and outcome = 'CONFIRMED'
                                    order by step desc limit 1) d
                cross join lateral (select * from application_facts
                                    where county_code = :county and application_id = k.id and number = d.facts_version limit 1) f""")
                .param("county", county)
                .param("ids", applications.stream().map(UUID::toString).toArray(String[]::new))
                .query((rs, i) -> rows.put(rs.getObject(10, UUID.class), factsRow(rs, 1)))
                .list();
        return rows;
    }

    private static FactsRow factsRow(ResultSet rs, int first) throws SQLException {
        return new FactsRow(
                rs.getObject(first, UUID.class),
                rs.getInt(first + 1),
                rs.getString(first + 2),
                rs.getBytes(first + 3),
                rs.getBoolean(first + 4),
                rs.getString(first + 5),
                rs.getString(first + 6),
                instant(rs, first + 7),
                rs.getString(first + 8));
    }

    void addHistory(ApplicationCase work, HistoryEntry row) {
        TransactionMemo.forget(new HistoryOf(work.id()));
        Stage from = row.from();
        jdbc.sql("""
                insert into application_history (county_code, township_code, id, application_id, step, at, day, by_user, by_name,
                    role, action, from_stage, to_stage, reason, facts_version, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(work.county(), work.townshipCode(), Uuid7.next(), work.id(), row.step(), at(row.at()))
                .params(row.day(), row.by(), row.byName(), row.role(), row.action())
                .param(from == null ? null : from.name())
                .params(row.to().name())
                .param(text(row.reason()))
                .params(row.factsVersion(), row.data())
                .update();
    }

    /** What happened in a case, each oldest first, and its latest facts; {@code versions} are those of complete facts. */
    record Story(
            List<HistoryEntry> history,
            List<DecisionRow> decisions,
            List<CaseView.FactsVersion> versions,
            List<CaseView.Together> together,
            List<ReferralView> referrals,
            FactsRow facts) {}

    /** All of it in one statement, for the case page. */
    Story story(ApplicationCase work) {
        return of(work, STORY)
                .param("number", work.factsVersion())
                .query((rs, i) -> story(work, rs))
                .single();
    }

    private Story story(ApplicationCase work, ResultSet rs) throws SQLException {
        List<HistoryEntry> history = read(rs.getString(1), HistoryEntry[].class);
        List<PersonKey> persons = read(rs.getString(6), PersonKey[].class);
        TransactionMemo.of(new PersonsOf(work.id()), () -> persons);
        return new Story(
                TransactionMemo.of(new HistoryOf(work.id()), () -> history),
                read(rs.getString(2), DecisionRow[].class),
                read(rs.getString(3), CaseView.FactsVersion[].class),
                read(rs.getString(4), CaseView.Together[].class),
                read(rs.getString(5), ReferralView[].class),
                factsRow(rs, 7));
    }

    List<HistoryEntry> history(ApplicationCase work) {
        return TransactionMemo.of(
                new HistoryOf(work.id()),
                () -> read(of(work, HISTORY).query(String.class).single(), HistoryEntry[].class));
    }

    /** The members who are in the register. */
    List<PersonKey> persons(ApplicationCase work) {
        return TransactionMemo.of(
                new PersonsOf(work.id()),
                () -> read(of(work, PERSONS).query(String.class).single(), PersonKey[].class));
    }

    void addDecision(ApplicationCase work, DecisionRow row) {
        TransactionMemo.forget(new LastOf(work.id()));
        TransactionMemo.of(new LastOf(work.id()), () -> Optional.of(row));
        jdbc.sql("""
                insert into application_decision (county_code, township_code, id, application_id, step, outcome, decided_on,
                    decided_at, facts_version, engine_version, amount_fen, engine_fen, begin_month, reasons, override_reason,
                    decided_by, decided_name, second_by, second_name, result, policy_ids)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[])""")
                .params(work.county(), work.townshipCode(), row.id(), work.id(), row.step(), row.outcome())
                .params(row.decidedOn(), at(row.decidedAt()), row.factsVersion(), row.engineVersion())
                .param(row.amountFen())
                .param(row.engineFen())
                .param(row.beginMonth())
                .params(row.reasons())
                .param(row.overrideReason())
                .params(row.decidedBy(), row.decidedName())
                .param(row.secondBy())
                .param(row.secondName())
                .params(row.result())
                .param(row.policyIds().stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Proposals and the decision, oldest first. */
    List<DecisionRow> decisions(ApplicationCase work) {
        return read(of(work, DECISIONS).query(String.class).single(), DecisionRow[].class);
    }

    /** The decision from which awards begin, if there is one. */
    Optional<DecisionRow> confirmed(ApplicationCase work) {
        return last(work)
                .filter(row -> row.outcome().equals(DecisionRow.CONFIRMED))
                .or(() -> last(work, "outcome = 'CONFIRMED'"));
    }

    /** What was proposed or decided last. */
    Optional<DecisionRow> last(ApplicationCase work) {
        return TransactionMemo.of(new LastOf(work.id()), () -> last(work, "true"));
    }

    private Optional<DecisionRow> last(ApplicationCase work, String which) {
        return of(work, LAST.formatted(which))
                .query((rs, i) -> new DecisionRow(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        instant(rs, 5),
                        rs.getInt(6),
                        rs.getString(7),
                        rs.getObject(8, Long.class),
                        rs.getObject(9, Long.class),
                        rs.getObject(10, LocalDate.class),
                        rs.getString(11),
                        rs.getString(12),
                        rs.getString(13),
                        rs.getString(14),
                        rs.getString(15),
                        rs.getString(16),
                        rs.getString(17),
                        List.of((UUID[]) rs.getArray(18).getArray())))
                .optional();
    }

    private JdbcClient.StatementSpec of(ApplicationCase work, String sql) {
        return jdbc.sql(sql).param("county", work.county()).param("id", work.id());
    }

    private <T> List<T> read(String rows, Class<T[]> type) {
        return List.of(json.readValue(rows, type));
    }

    void replaceMembers(ApplicationCase work, List<MemberRow> members) {
        TransactionMemo.forget(new PersonsOf(work.id()));
        jdbc.sql("delete from application_member where county_code = ? and application_id = ?")
                .params(work.county(), work.id())
                .update();
        members.forEach(member -> addMember(work, member));
    }

    private void addMember(ApplicationCase work, MemberRow row) {
        jdbc.sql("""
                insert into application_member (county_code, township_code, id, application_id, ref, position, name, relation,
                    birth_date, id_hash, id_masked, person_county, person_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(work.county(), work.townshipCode(), Uuid7.next(), work.id(), row.ref(), row.position())
                .params(row.name(), row.relation(), row.birthDate())
                .param(row.idHash())
                .param(row.idMasked())
                .param(row.personCounty())
                .param(row.person())
                .update();
    }

    List<MemberRow> members(ApplicationCase work) {
        return jdbc.sql("""
                select ref, position, name, relation, birth_date, id_hash, id_masked, person_county, person_id
                from application_member where county_code = ? and application_id = ? order by position""")
                .params(work.county(), work.id())
                .query((rs, i) -> new MemberRow(
                        rs.getString(1),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        rs.getBytes(6),
                        rs.getString(7),
                        rs.getObject(8, Integer.class),
                        rs.getObject(9, UUID.class)))
                .list();
    }

    /** With its type also where there is none: the driver would have the statement parsed anew for each change between the two. */
    private static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        Timestamp value = rs.getTimestamp(column);
        return value.toInstant();
    }
}
