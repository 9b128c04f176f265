package io.yimen.relief;

import io.yimen.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reliefs and their instalments; row-level security keeps each question inside the caller's area. */
@Repository
class ReliefRepository {

    private static final String VIEW = """
            select county_code, township_code, id, case_number, variant, incident_kind, incident_on, applicant_name, member_count,
                need_fen, amount_fen, method, goods, decision_level, approval_number, approval_on, granted_on, granted_name,
                (select coalesce(jsonb_agg(jsonb_build_object('number', i.number, 'dueOn', i.due_on,
                        'amount', (i.amount_fen / 100.0)::numeric(16, 2)::text, 'paidOn', i.paid_on, 'paidBy', i.paid_name,
                        'reference', i.reference) order by i.number), '[]')
                 from relief_instalment i where i.county_code = r.county_code and i.relief_id = r.id)::text as instalments
            from temporary_relief r
            """;

    private static final String FILTER = """
             where (:variant::text is null or r.variant = :variant)
               and (:from::date is null or r.granted_on >= :from and r.granted_on < :to)
               and (not :unpaid or exists (select 1 from relief_instalment i
                    where i.county_code = r.county_code and i.relief_id = r.id and i.paid_on is null))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReliefRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who granted it, and when. */
    record Granted(UUID id, LocalDate on, Instant at, String by, String name) {}

    /** How many reliefs a filter leaves, what they come to, and how much of it is still to be paid. */
    record Totals(long count, long sumFen, long openFen) {}

    void add(GrantRelief grant, Granted granted) {
        GrantRelief.Matter matter = grant.matter();
        GrantRelief.Approval approval = grant.approval();
        Money need = grant.need();
        jdbc.sql("""
                insert into temporary_relief (county_code, township_code, id, application_id, case_number, variant, incident_kind,
                    incident_on, applicant_name, member_count, need_fen, amount_fen, method, goods, decision_level,
                    approval_number, approval_on, granted_on, granted_at, granted_by, granted_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(matter.county(), matter.township(), granted.id(), matter.application(), matter.caseNumber())
                .params(
                        grant.variant().name(),
                        grant.cause().kind(),
                        grant.cause().on())
                .params(matter.applicant(), matter.members())
                .param(need == null ? null : need.fen())
                .params(grant.amount().fen(), grant.paying().method().name())
                .param(grant.paying().goods())
                .params(grant.level())
                .param(approval == null ? null : approval.number())
                .param(approval == null ? null : approval.on())
                .params(granted.on(), granted.at().atOffset(ZoneOffset.UTC), granted.by(), granted.name())
                .update();
    }

    void addInstalment(GrantRelief.Matter matter, UUID relief, Instalment part, @Nullable String account) {
        jdbc.sql("""
                insert into relief_instalment (county_code, township_code, relief_id, number, due_on, amount_fen, paid_on, paid_by,
                    paid_name, reference)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        matter.county(),
                        matter.township(),
                        relief,
                        part.number(),
                        part.dueOn(),
                        part.amount().fen())
                .param(part.paidOn())
                .param(part.paidOn() == null ? null : account)
                .param(part.paidBy())
                .param(part.reference())
                .update();
    }

    /** Answers false when it was paid already. */
    boolean pay(int county, UUID relief, Instalment paid, String account) {
        return jdbc.sql("""
                        update relief_instalment set paid_on = ?, paid_by = ?, paid_name = ?, reference = ?
                        where county_code = ? and relief_id = ? and number = ? and paid_on is null""")
                        .param(paid.paidOn())
                        .param(account)
                        .param(paid.paidBy())
                        .param(paid.reference())
                        .params(county, relief, paid.number())
                        .update()
                == 1;
    }

    Optional<ReliefView> find(int county, UUID id) {
        return jdbc.sql(VIEW + "where county_code = ? and id = ?")
                .params(county, id)
                .query((row, i) -> view(row))
                .optional();
    }

    Optional<ReliefView> ofCase(int county, UUID application) {
        return jdbc.sql(VIEW + "where county_code = ? and application_id = ?")
                .params(county, application)
                .query((row, i) -> view(row))
                .optional();
    }

    List<ReliefView> page(ReliefFilter filter) {
        return filtered(VIEW + FILTER + " order by r.granted_on desc, r.id desc limit :limit offset :offset", filter)
                .param("limit", filter.size())
                .param("offset", (long) filter.page() * filter.size())
                .query((row, i) -> view(row))
                .list();
    }

    Totals totals(ReliefFilter filter) {
        return filtered("""
                select count(*), coalesce(sum(amount_fen), 0), coalesce(sum((select sum(i.amount_fen) from relief_instalment i
                    where i.county_code = r.county_code and i.relief_id = r.id and i.paid_on is null)), 0)
                from temporary_relief r""" + FILTER, filter)
                .query((row, i) -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ReliefFilter filter) {
        ReliefVariant variant = filter.variant();
        var month = filter.month();
        return jdbc.sql(sql)
                .param("variant", variant == null ? null : variant.name())
                .param("from", month == null ? null : month.atDay(1))
                .param("to", month == null ? null : month.plusMonths(1).atDay(1))
                .param("unpaid", filter.unpaid());
    }

    private ReliefView view(ResultSet row) throws SQLException {
        Long need = row.getObject("need_fen", Long.class);
        return new ReliefView(
                row.getInt("county_code"),
                row.getInt("township_code"),
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                ReliefVariant.valueOf(row.getString("variant")),
                row.getString("incident_kind"),
                row.getObject("incident_on", LocalDate.class),
                row.getString("applicant_name"),
                row.getInt("member_count"),
                need == null ? null : Money.ofFen(need),
                Money.ofFen(row.getLong("amount_fen")),
                PayMethod.valueOf(row.getString("method")),
                row.getString("goods"),
                row.getString("decision_level"),
                row.getString("approval_number"),
                row.getObject("approval_on", LocalDate.class),
                row.getObject("granted_on", LocalDate.class),
                row.getString("granted_name"),
                List.of(json.readValue(row.getString("instalments"), Instalment[].class)));
    }
}
