package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.NationalId;
import io.yimen.security.Role;
import io.yimen.verification.Capacity;
import io.yimen.verification.ConsentChannel;
import io.yimen.verification.ConsentView;
import io.yimen.verification.Consents;
import io.yimen.verification.ItemView;
import io.yimen.verification.RecordConsent;
import io.yimen.verification.Subject;
import io.yimen.verification.SubjectRole;
import io.yimen.verification.report.Cause;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.ItemHistory;
import io.yimen.verification.report.ObjectionView;
import io.yimen.verification.report.RaiseObjection;
import io.yimen.verification.report.ReportView;
import io.yimen.verification.report.Reports;
import io.yimen.verification.report.VerificationView;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about the verification of a case besides its actions: consents, objections, renewal, printing. */
@Service
public class VerificationDesk {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER);
    private static final int DESK = 8;

    private final CaseRepository cases;
    private final Turns turns;
    private final CaseLog log;
    private final CaseVerification verification;
    private final Reports reports;
    private final Consents consents;
    private final ItemHistory history;
    private final CaseClocks clocks;

    VerificationDesk(
            CaseRepository cases,
            Turns turns,
            CaseLog log,
            CaseVerification verification,
            Reports reports,
            Consents consents,
            ItemHistory history,
            CaseClocks clocks) {
        this.cases = cases;
        this.turns = turns;
        this.log = log;
        this.verification = verification;
        this.reports = reports;
        this.consents = consents;
        this.history = history;
        this.clocks = clocks;
    }

    /** A question with its whole way. */
    public record Question(ItemView item, List<ItemHistory.Change> changes, List<ItemHistory.Sending> sendings) {}

    /** Differences that wait to be settled, the nearest due first: of the reader's own cases, or of the whole area. */
    @Transactional(readOnly = true)
    public List<DiscrepancyView> due(boolean mine) {
        turns.caseStaff();
        return reports.due(mine, DESK);
    }

    /** Working days until a day, negative once it has passed. */
    public int left(LocalDate due) {
        return clocks.left(due);
    }

    /** The consents to being asked about, newest first. */
    @Transactional(readOnly = true)
    public List<ConsentView> consents(CaseView view) {
        ApplicationCase work = find(view);
        return consents.of(work.county(), work.intake());
    }

    /** How far the answers have come, without any of them. */
    @Transactional(readOnly = true)
    public VerificationView progress(CaseNumber number) {
        turns.caseStaff();
        return verification.of(cases.find(number).orElseThrow(CaseNotFound::new));
    }

    /** @throws CaseNotFound when the case, which was read just now, has no such question */
    @Transactional(readOnly = true)
    public Question question(CaseView view, UUID item) {
        ItemView found = view.verification().items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        int county = view.header().county();
        return new Question(found, history.changes(county, item), history.sendings(county, item));
    }

    /** @throws CaseNotFound when the case, which was read just now, has no such version */
    @Transactional
    public ReportView report(CaseView view, int version) {
        ReportView report = version(view.verification(), version);
        log.read(find(view), "REPORT_VIEWED");
        reports.noteReading(view.header().county(), report.orderId());
        return report;
    }

    /** Counts a printing. */
    @Transactional
    public void print(CaseNumber number, int version) {
        turns.caseStaff();
        ApplicationCase work = cases.find(number).orElseThrow(CaseNotFound::new);
        log.read(work, "REPORT_PRINTED");
        reports.print(version(verification.of(work), version));
    }

    /** Asks everybody again: the report is out of date, or there never was one. */
    @Transactional
    public void renew(CaseNumber number) {
        Turn turn = begin(number, "RENEW_VERIFICATION");
        NeededConsents.missing(turn).ifPresent(lack -> {
            throw CaseIncomplete.of(lack);
        });
        verification.ask(turn);
        end(turn, "RENEW_VERIFICATION", Done.of(null, ActionData.NOTHING));
    }

    /** Makes the report with what there is: only sources that stay silent are missing. */
    @Transactional
    public void makeReport(CaseNumber number) {
        Turn turn = begin(number, "MAKE_REPORT");
        if (turn.verification().waiting() > 0 || turn.verification().order() == null) {
            throw CaseIncomplete.lack(
                    "VERIFICATION_OPEN",
                    "/verification/sources",
                    turn.verification().waiting());
        }
        verification.reportIfHeard(turn.work(), turn.policy());
        end(turn, "MAKE_REPORT", Done.of(null, ActionData.NOTHING));
    }

    /** Writes down what a member holds against the report, within the days for it. */
    @Transactional
    public void object(CaseNumber number, Objection said) {
        Turn turn = begin(number, "CONTEST_REPORT");
        if (!turn.verification().mayObject()) {
            throw CaseIncomplete.lack("OBJECTION_LATE", "/words");
        }
        if (said.words().isBlank()) {
            throw CaseIncomplete.lack("OBJECTION_BLANK", "/words");
        }
        reports.object(new RaiseObjection(
                turn.work().county(),
                turn.work().intake(),
                said.member(),
                said.words(),
                said.items(),
                said.askAgain()));
        end(turn, "CONTEST_REPORT", Done.of(said.words(), Map.of("member", said.member())));
    }

    /** What a member holds against the report; {@code items} are the answers it is about. */
    public record Objection(String member, String words, List<UUID> items, boolean askAgain) {}

    /** Explains an answer that was contested; a further version of the report follows. */
    @Transactional
    public void explain(CaseNumber number, UUID objection, String words) {
        Turn turn = begin(number, "ANSWER_OBJECTION");
        ObjectionView one = turn.verification().pending().stream()
                .filter(pending -> pending.id().equals(objection))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        if (words.isBlank()) {
            throw CaseIncomplete.lack("OBJECTION_BLANK", "/answer");
        }
        reports.explain(turn.work().county(), one, words);
        VerificationView view = verification.of(turn.work());
        if (view.waiting() == 0) {
            verification.report(turn.work(), turn.policy(), view, Cause.OBJECTION);
        }
        end(turn, "ANSWER_OBJECTION", Done.of(words, ActionData.NOTHING));
    }

    /** A relative outside the household consented to being asked about; without that nobody asks (SAL-2026 art. 41). */
    @Transactional
    public void consent(CaseNumber number, OutsideConsent given) {
        Turn turn = begin(number, "RECORD_CONSENT");
        ApplicationCase work = turn.work();
        if (given.name().isBlank() || given.evidence().isBlank()) {
            throw CaseIncomplete.lack("CONSENT_INCOMPLETE", "/consent");
        }
        NationalId id = number(given.idNumber());
        LocalDate signedOn = signedOn(given.signedOn(), turn.today());
        if (turn.facts().obligors().stream().noneMatch(one -> one.ref().equals(given.obligor()))) {
            throw new CaseNotFound();
        }
        Subject person = new Subject(given.obligor(), SubjectRole.OBLIGOR, given.name(), id, id.birthDate(), true);
        consents.record(new RecordConsent(
                work.county(),
                work.townshipCode(),
                work.intake(),
                work.number().value(),
                null,
                Set.of(),
                verification.purposes(work),
                given.channel(),
                signedOn,
                null,
                given.evidence(),
                List.of(new RecordConsent.Signature(person, Capacity.SELF, null, null))));
        verification.askAlso(turn, person);
        end(turn, "RECORD_CONSENT", Done.of(null, Map.of("member", given.obligor())));
    }

    /** What a relative outside the household signed; {@code evidence} says where the paper is. */
    public record OutsideConsent(
            String obligor, String name, String idNumber, String signedOn, ConsentChannel channel, String evidence) {}

    private static NationalId number(String typed) {
        try {
            return new NationalId(typed);
        } catch (NationalId.InvalidNationalId wrong) {
            throw new CaseIncomplete(
                    "CONSENT_INCOMPLETE", List.of(Flaw.of("/idNumber", "application.id." + wrong.fault())));
        }
    }

    private static LocalDate signedOn(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // told in the same words as a day that lies ahead
        }
        throw CaseIncomplete.lack("CONSENT_INCOMPLETE", "/signedOn");
    }

    private ApplicationCase find(CaseView view) {
        turns.caseStaff();
        return cases.find(view.header().county(), view.header().id()).orElseThrow(CaseNotFound::new);
    }

    private static ReportView version(VerificationView view, int number) {
        return view.versions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(CaseNotFound::new);
    }

    /** Only the township's caseworkers, and only while the case is being looked into. */
    private Turn begin(CaseNumber number, String action) {
        turns.caseStaff();
        ApplicationCase work = cases.lock(number).orElseThrow(CaseNotFound::new);
        Turn turn = turns.at(work);
        if (!turn.by().has(Role.CASEWORKER)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        if (work.stage() != Stage.UNDER_INQUIRY) {
            throw CaseIncomplete.lack("NOT_UNDER_INQUIRY", "/stage");
        }
        log.begin(turn, action);
        return turn;
    }

    private void end(Turn turn, String action, Done done) {
        log.write(turn, ROLES, action, turn.work().stage(), done);
        cases.flush();
    }
}
