package io.yimen.application;

import io.yimen.application.ReferralView.Outcome;
import io.yimen.application.ReferralView.Target;
import io.yimen.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Referrals, of a case and of the caller's area. */
@Repository
class ReferralRepository {

    private static final String VIEW = """
            select r.id, a.case_number, a.applicant_name, r.target, r.organisation, r.uncovered_fen, r.words, r.handed_on,
                r.handed_to, r.made_on, r.made_name, r.outcome, r.outcome_words, r.outcome_on, r.outcome_name
            from case_referral r join application a on a.county_code = r.county_code and a.id = r.application_id
            """;

    /** Of one case, as JSON in the shape of {@link ReferralView}. */
    static final String OF_CASE = """
            select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'caseNumber', a.case_number, 'applicant', a.applicant_name,
                'target', r.target, 'organisation', r.organisation, 'uncovered', (r.uncovered_fen / 100.0)::numeric(16, 2)::text,
                'text', r.words, 'handedOn', r.handed_on, 'handedTo', r.handed_to, 'on', r.made_on, 'by', r.made_name,
                'outcome', r.outcome, 'outcomeText', r.outcome_words, 'outcomeOn', r.outcome_on, 'outcomeBy', r.outcome_name)
                order by r.made_at, r.id), '[]')::text
            from case_referral r join application a on a.county_code = r.county_code and a.id = r.application_id
            where r.county_code = :county and r.application_id = :id
            """;

    private final JdbcClient jdbc;

    ReferralRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Turn turn, ReferralView referral) {
        ApplicationCase work = turn.work();
        Money uncovered = referral.uncovered();
        jdbc.sql("""
                insert into case_referral (county_code, township_code, id, application_id, target, organisation, uncovered_fen,
                    words, handed_on, handed_to, made_on, made_at, made_by, made_name, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        work.county(),
                        work.townshipCode(),
                        referral.id(),
                        work.id(),
                        referral.target().name())
                .param(referral.organisation())
                .param(uncovered == null ? null : uncovered.fen())
                .param(referral.text())
                .param(referral.handedOn())
                .param(referral.handedTo())
                .params(
                        referral.on(),
                        turn.now().atOffset(ZoneOffset.UTC),
                        turn.by().username(),
                        referral.by())
                .update();
    }

    /** Answers false when the case has no such referral. */
    boolean outcome(Turn turn, UUID id, Outcome outcome, String words) {
        return jdbc.sql("""
                        update case_referral set outcome = ?, outcome_words = ?, outcome_on = ?, outcome_by = ?, outcome_name = ?,
                            version = version + 1
                        where county_code = ? and application_id = ? and id = ?""")
                        .params(
                                outcome.name(),
                                words,
                                turn.today(),
                                turn.by().username(),
                                turn.by().displayName())
                        .params(turn.work().county(), turn.work().id(), id)
                        .update()
                == 1;
    }

    /** Of the caller's area, those that nothing came of yet first. */
    List<ReferralView> all(boolean open, int limit) {
        return jdbc.sql(
                        VIEW
                                + "where (not :open or r.outcome is null) order by r.outcome is not null, r.made_on desc, r.id limit :limit")
                .param("open", open)
                .param("limit", limit)
                .query((row, i) -> view(row))
                .list();
    }

    private static ReferralView view(ResultSet row) throws SQLException {
        Long uncovered = row.getObject("uncovered_fen", Long.class);
        String outcome = row.getString("outcome");
        return new ReferralView(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("applicant_name"),
                Target.valueOf(row.getString("target")),
                row.getString("organisation"),
                uncovered == null ? null : Money.ofFen(uncovered),
                row.getString("words"),
                row.getObject("handed_on", LocalDate.class),
                row.getString("handed_to"),
                row.getObject("made_on", LocalDate.class),
                row.getString("made_name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_words"),
                row.getObject("outcome_on", LocalDate.class),
                row.getString("outcome_name"));
    }
}
