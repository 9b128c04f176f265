package io.yimen.application;

import io.yimen.common.NationalId;
import io.yimen.common.Programme;
import io.yimen.screening.MemberFacts;
import io.yimen.verification.Capacity;
import io.yimen.verification.ConsentChannel;
import io.yimen.verification.Purpose;
import io.yimen.verification.RecordConsent;
import io.yimen.verification.Subject;
import io.yimen.verification.SubjectRole;
import io.yimen.verification.report.MakeReport.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who of a case is asked about, and who signed for whom, in the words of verification. */
final class CaseSubjects {

    private static final int ADULT = 18;

    private final ApplicationCase work;
    private final Set<Programme> programmes;
    private final CaseFacts facts;
    private final LocalDate today;

    /**
     * @param programmes of all cases taken together
     * @param facts with whole numbers
     */
    CaseSubjects(ApplicationCase work, Set<Programme> programmes, CaseFacts facts, LocalDate today) {
        this.work = work;
        this.programmes = programmes;
        this.facts = facts;
        this.today = today;
    }

    /** For what is asked once for all: the first of the programmes, which needs the most. */
    Purpose purpose() {
        return purpose(programmes.stream().sorted().findFirst().orElse(work.programme()));
    }

    static Set<Purpose> purposes(Set<Programme> programmes) {
        Set<Purpose> purposes = EnumSet.of(Purpose.RECHECK);
        programmes.forEach(programme -> purposes.add(purpose(programme)));
        return purposes;
    }

    static Purpose purpose(Programme programme) {
        return switch (programme) {
            case TEKUN -> Purpose.TEKUN;
            case TEMPORARY_ASSISTANCE -> Purpose.TEMPORARY_ASSISTANCE;
            case RIGID_EXPENDITURE -> Purpose.RIGID_EXPENDITURE;
            default -> Purpose.DIBAO;
        };
    }

    List<Subject> members() {
        return members(facts, today);
    }

    /** @param facts with whole numbers */
    static List<Subject> members(CaseFacts facts, LocalDate today) {
        return facts.members().stream()
                .map(member -> subject(facts, member, today))
                .toList();
    }

    /** As the report names them; obligors outside the household have no name in a case. */
    static List<Named> named(CaseFacts shown) {
        return shown.members().stream()
                .map(member -> new Named(member.ref(), SubjectRole.MEMBER, member.name(), member.idNumber()))
                .toList();
    }

    /** One consent for each paper: the signatures of one day and one way of signing. */
    List<RecordConsent> consents() {
        Map<Paper, List<RecordConsent.Signature>> papers = new LinkedHashMap<>();
        for (CaseFacts.Consent consent : facts.consents()) {
            Paper paper = new Paper(consent.signedOn(), consent.method());
            papers.computeIfAbsent(paper, any -> new ArrayList<>()).add(signature(consent));
        }
        CaseFacts.Consent first = facts.consentOf(facts.applicant().ref()).orElse(null);
        if (first != null) {
            // the applicant's paper names the children, and who of the family has died
            List<RecordConsent.Signature> signatures =
                    papers.computeIfAbsent(new Paper(first.signedOn(), first.method()), paper -> new ArrayList<>());
            facts.members().stream()
                    .filter(member -> facts.consentOf(member.ref()).isEmpty())
                    .filter(member -> child(member, today) || deceased(member))
                    .forEach(member -> signatures.add(onBehalf(member)));
        }
        return papers.entrySet().stream()
                .map(entry -> consent(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Paper(LocalDate signedOn, CaseFacts.ConsentMethod method) {}

    private RecordConsent consent(Paper paper, List<RecordConsent.Signature> signatures) {
        return new RecordConsent(
                work.county(),
                work.townshipCode(),
                work.intake(),
                work.number().value(),
                null,
                Set.of(),
                purposes(programmes),
                ConsentChannel.valueOf(paper.method().name()),
                paper.signedOn(),
                null,
                work.number().value(),
                signatures);
    }

    private RecordConsent.Signature signature(CaseFacts.Consent consent) {
        CaseMember member = facts.members().stream()
                .filter(one -> one.ref().equals(consent.member()))
                .findFirst()
                .orElseThrow();
        String guardian = consent.guardian();
        return guardian == null
                ? new RecordConsent.Signature(subject(member), Capacity.SELF, null, null)
                : new RecordConsent.Signature(subject(member), Capacity.GUARDIAN, guardian, null);
    }

    private RecordConsent.Signature onBehalf(CaseMember member) {
        return new RecordConsent.Signature(
                subject(member),
                deceased(member) ? Capacity.HEIR : Capacity.GUARDIAN,
                facts.applicant().name(),
                member.facts().relation().name());
    }

    private Subject subject(CaseMember member) {
        return subject(facts, member, today);
    }

    private static Subject subject(CaseFacts facts, CaseMember member, LocalDate today) {
        return new Subject(
                member.ref(),
                SubjectRole.MEMBER,
                member.name(),
                id(member.idNumber()),
                member.facts().birthDate(),
                !child(member, today)
                        && facts.consentOf(member.ref())
                                .filter(consent -> consent.guardian() != null)
                                .isEmpty());
    }

    private static @Nullable NationalId id(@Nullable String number) {
        return number == null ? null : new NationalId(number);
    }

    private static boolean child(CaseMember member, LocalDate today) {
        return member.facts().birthDate().plusYears(ADULT).isAfter(today);
    }

    private static boolean deceased(CaseMember member) {
        return member.facts().status() == MemberFacts.Status.DECEASED;
    }
}
