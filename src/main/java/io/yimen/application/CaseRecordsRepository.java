package io.yimen.application;

import io.yimen.common.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written once beside a case: facts, history, decisions; and its member list. */
@Repository
class CaseRecordsRepository {

    private final JdbcClient jdbc;

    CaseRecordsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql("""
                select id, number, facts::text, identity, complete, saved_by, saved_name, saved_at, action
                from application_facts where county_code = ? and application_id = ? and number = ?""")
                .params(work.county(), work.id(), number)
                .query((rs, i) -> new FactsRow(
                        rs.getObject(1, UUID.class),
                        rs.getInt(2),
                        rs.getString(3),
                        rs.getBytes(4),
                        rs.getBoolean(5),
                        rs.getString(6),
                        rs.getString(7),
                        instant(rs, 8),
                        rs.getString(9)))
                .optional();
    }

    List<CaseView.FactsVersion> versions(ApplicationCase work) {
        return jdbc.sql("""
                select number, saved_at, saved_name, action from application_facts
                where county_code = ? and application_id = ? and complete order by number""")
                .params(work.county(), work.id())
                .query((rs, i) ->
                        new CaseView.FactsVersion(rs.getInt(1), instant(rs, 2), rs.getString(3), rs.getString(4)))
                .list();
    }

    void addHistory(ApplicationCase work, HistoryEntry row) {
        Stage from = row.from();
        jdbc.sql("""
                insert into application_history (county_code, township_code, id, application_id, step, at, day, by_user, by_name,
                    role, action, from_stage, to_stage, reason, facts_version, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(work.county(), work.townshipCode(), Uuid7.next(), work.id(), row.step(), at(row.at()))
                .params(row.day(), row.by(), row.byName(), row.role(), row.action())
                .param(from == null ? null : from.name())
                .params(row.to().name())
                .param(row.reason())
                .params(row.factsVersion(), row.data())
                .update();
    }

    List<HistoryEntry> history(ApplicationCase work) {
        return jdbc.sql("""
                select step, at, day, by_user, by_name, role, action, from_stage, to_stage, reason, facts_version, data::text
                from application_history where county_code = ? and application_id = ? order by step""")
                .params(work.county(), work.id())
                .query((rs, i) -> new HistoryEntry(
                        rs.getInt(1),
                        instant(rs, 2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        stage(rs.getString(8)),
                        Stage.valueOf(rs.getString(9)),
                        rs.getString(10),
                        rs.getInt(11),
                        rs.getString(12)))
                .list();
    }

    void addDecision(ApplicationCase work, DecisionRow row) {
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
        return jdbc.sql("""
                select id, step, outcome, decided_on, decided_at, facts_version, engine_version, amount_fen, engine_fen,
                    begin_month, reasons::text, override_reason, decided_by, decided_name, second_by, second_name, result::text,
                    policy_ids
                from application_decision where county_code = ? and application_id = ? order by step""")
                .params(work.county(), work.id())
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
                .list();
    }

    void replaceMembers(ApplicationCase work, List<MemberRow> members) {
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

    private static @Nullable Stage stage(@Nullable String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        Timestamp value = rs.getTimestamp(column);
        return value.toInstant();
    }
}
