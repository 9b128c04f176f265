package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Residence;
import io.yimen.database.CountyKey;
import io.yimen.relief.PayMethod;
import io.yimen.screening.ScreeningResult.DecisionLevel;
import io.yimen.security.AccountView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The working row of a case: where it stands, whose hands it went through and when it is due. */
@Entity
@Table(name = "application")
@IdClass(CountyKey.class)
class ApplicationCase {

    @Id
    private int countyCode;

    @Id
    private @Nullable UUID id;

    private int townshipCode;
    private @Nullable UUID intakeId;

    private String caseNumber = "";

    @Enumerated(EnumType.STRING)
    private Programme programme = Programme.DIBAO;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.DRAFT;

    @Version
    private int version;

    private int factsVersion;
    private int steps;

    @Enumerated(EnumType.STRING)
    private Channel channel = Channel.WINDOW;

    private @Nullable Integer receivedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Residence residence;

    private String applicantName = "";
    private String applicantMasked = "";
    private int memberCount;
    private @Nullable UUID householdId;
    private boolean staffRelative;

    @Enumerated(EnumType.STRING)
    private @Nullable DecisionLevel decisionLevel;

    private boolean urgent;

    private @Nullable Long askedFen;

    @Enumerated(EnumType.STRING)
    private @Nullable PayMethod askedMethod;

    private @Nullable String askedGoods;

    private LocalDate openedOn = LocalDate.EPOCH;
    private @Nullable LocalDate acceptedOn;
    private LocalDate stageSince = LocalDate.EPOCH;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate totalDueOn;
    private int totalDays;
    private boolean extended;
    private boolean visited;
    private int objections;
    private boolean countyVisited;
    private @Nullable Boolean sampled;
    private String intakeBy = "";
    private String intakeName = "";
    private @Nullable String acceptedBy;
    private String worker = "";
    private String workerName = "";
    private @Nullable String previousCase;
    private @Nullable String opinionBy;
    private @Nullable String noticeBy;
    private @Nullable UUID noticeId;
    private @Nullable LocalDate noticeFrom;
    private @Nullable LocalDate noticeTo;
    private @Nullable String overrideBy;

    @Column(name = "override_fen")
    private @Nullable Long overrideFen;

    private @Nullable String overrideReason;
    private @Nullable String decidedBy;
    private @Nullable String secondBy;
    private String changedBy = "";
    private String changedName = "";
    private Instant changedAt = Instant.EPOCH;
    private String lastAction = "";

    protected ApplicationCase() {}

    /** A new case, not yet accepted. */
    ApplicationCase(CaseKey key, Programme programme, RegionCode township, LocalDate openedOn, AccountView by) {
        this.countyCode = key.county();
        this.id = key.id();
        this.intakeId = key.intake();
        this.townshipCode = Integer.parseInt(township.value());
        this.caseNumber = key.number().value();
        this.programme = programme;
        this.openedOn = openedOn;
        this.stageSince = openedOn;
        this.intakeBy = by.username();
        this.intakeName = by.displayName();
        handTo(by);
    }

    /** What tells a case from every other. */
    record CaseKey(int county, UUID id, UUID intake, CaseNumber number) {}

    /** Keeps what lists show of the latest facts. */
    void describe(FactsSummary summary, int factsVersion) {
        this.factsVersion = factsVersion;
        this.channel = summary.channel();
        this.receivedAt = summary.receivedAt();
        this.residence = summary.residence();
        this.applicantName = summary.applicantName();
        // who has no number is known by the key of the file
        this.applicantMasked = summary.applicantMasked().isEmpty() ? applicantMasked : summary.applicantMasked();
        this.urgent = summary.urgent();
        this.memberCount = summary.members();
        this.staffRelative = summary.staffRelative();
    }

    /** Writes down who touched the case, and answers the number of the step; the version moves with every step. */
    int touch(AccountView by, Instant at, String action) {
        this.changedBy = by.username();
        this.changedName = by.displayName();
        this.changedAt = at;
        this.lastAction = action;
        this.steps++;
        return steps;
    }

    void moveTo(Stage next, LocalDate today) {
        boolean moves = next != stage;
        if (moves) {
            this.stage = next;
            this.stageSince = today;
        }
        if (moves && !next.open()) {
            this.closedOn = today;
            this.overrideBy = null;
            this.overrideFen = null;
            this.overrideReason = null;
        }
    }

    void schedule(DueDates dates) {
        this.dueOn = dates.due();
        this.totalDueOn = dates.total();
        this.totalDays = dates.totalDays();
    }

    void accept(AccountView by, LocalDate today) {
        this.acceptedBy = by.username();
        this.acceptedOn = today;
        handTo(by);
    }

    /** Works on it from now on; who took it stays who took it. */
    void handTo(AccountView next) {
        this.worker = next.username();
        this.workerName = next.displayName();
    }

    /** The earlier case of the same people that this one follows. */
    void follows(@Nullable CaseNumber earlier) {
        this.previousCase = earlier == null ? null : earlier.value();
    }

    /** A draft that turns out to be about another programme; its number says so. */
    void becomes(Programme other, CaseNumber number) {
        this.programme = other;
        this.caseNumber = number.value();
    }

    void decidedAt(@Nullable DecisionLevel level) {
        this.decisionLevel = level;
    }

    /** What the window asks the township to give at once. */
    void askedFor(AskedRelief asked) {
        this.askedFen = asked.amount().fen();
        this.askedMethod = asked.method();
        this.askedGoods = asked.goods();
    }

    /** Somebody without a number. */
    void knownAs(String temporaryKey) {
        this.applicantMasked = temporaryKey;
    }

    void livesIn(@Nullable UUID household) {
        this.householdId = household;
    }

    void visit() {
        this.visited = true;
    }

    void visitByCounty() {
        this.countyVisited = true;
    }

    void propose(AccountView by) {
        this.opinionBy = by.username();
    }

    void publish(AccountView by, UUID notice, LocalDate from, LocalDate to) {
        this.noticeBy = by.username();
        this.noticeId = notice;
        this.noticeFrom = from;
        this.noticeTo = to;
    }

    /** An objection asks for a new inquiry, a longer clock and a visit by the county (DIBAO-2021 art. 20 and 22). */
    void object() {
        this.objections++;
        this.extended = true;
        this.countyVisited = false;
    }

    /** The longer term, on a ground that history keeps. */
    void extend() {
        this.extended = true;
    }

    void takeDownNotice() {
        this.noticeId = null;
        this.noticeFrom = null;
        this.noticeTo = null;
    }

    void proposeOverride(AccountView by, Money amount, String reason) {
        this.overrideBy = by.username();
        this.overrideFen = amount.fen();
        this.overrideReason = reason;
    }

    void dropOverride() {
        this.overrideBy = null;
        this.overrideFen = null;
        this.overrideReason = null;
    }

    void decide(AccountView by, @Nullable String second) {
        this.decidedBy = by.username();
        this.secondBy = second;
    }

    void draw(boolean drawn) {
        this.sampled = drawn;
    }

    /** Near kin of staff, objections and drawn samples are visited by the county before it confirms. */
    boolean mustBeVisitedByCounty() {
        return staffRelative || objections > 0 || Boolean.TRUE.equals(sampled);
    }

    int county() {
        return countyCode;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    /** What the cases of one intake share: the id of the first of them. */
    UUID intake() {
        return Objects.requireNonNull(intakeId);
    }

    @Nullable DecisionLevel decisionLevel() {
        return decisionLevel;
    }

    CaseNumber number() {
        return new CaseNumber(caseNumber);
    }

    Programme programme() {
        return programme;
    }

    RegionCode township() {
        return new RegionCode(Integer.toString(townshipCode));
    }

    int townshipCode() {
        return townshipCode;
    }

    Stage stage() {
        return stage;
    }

    int version() {
        return version;
    }

    int factsVersion() {
        return factsVersion;
    }

    int steps() {
        return steps;
    }

    Channel channel() {
        return channel;
    }

    @Nullable RegionCode receivedAt() {
        return receivedAt == null ? null : new RegionCode(Integer.toString(receivedAt));
    }

    /** Small quick relief is what an urgent incident is accepted for. */
    boolean quick() {
        return programme == Programme.TEMPORARY_ASSISTANCE
                && urgent
                && (stage == Stage.ACCEPTED || stage == Stage.PAID_FIRST || stage == Stage.COMPLETED);
    }

    @Nullable AskedRelief asked() {
        return askedFen == null || askedMethod == null
                ? null
                : new AskedRelief(Money.ofFen(askedFen), askedMethod, askedGoods);
    }

    @Nullable Residence residence() {
        return residence;
    }

    String applicantName() {
        return applicantName;
    }

    String applicantMasked() {
        return applicantMasked;
    }

    int memberCount() {
        return memberCount;
    }

    @Nullable UUID household() {
        return householdId;
    }

    boolean staffRelative() {
        return staffRelative;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    @Nullable LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate stageSince() {
        return stageSince;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable LocalDate totalDueOn() {
        return totalDueOn;
    }

    int totalDays() {
        return totalDays;
    }

    int objections() {
        return objections;
    }

    boolean extended() {
        return extended;
    }

    boolean visited() {
        return visited;
    }

    boolean countyVisited() {
        return countyVisited;
    }

    @Nullable Boolean sampled() {
        return sampled;
    }

    String intakeBy() {
        return intakeBy;
    }

    String intakeName() {
        return intakeName;
    }

    String worker() {
        return worker;
    }

    String workerName() {
        return workerName;
    }

    @Nullable CaseNumber previousCase() {
        return previousCase == null ? null : new CaseNumber(previousCase);
    }

    @Nullable String acceptedBy() {
        return acceptedBy;
    }

    @Nullable String opinionBy() {
        return opinionBy;
    }

    @Nullable String noticeBy() {
        return noticeBy;
    }

    @Nullable UUID noticeId() {
        return noticeId;
    }

    @Nullable LocalDate noticeFrom() {
        return noticeFrom;
    }

    @Nullable LocalDate noticeTo() {
        return noticeTo;
    }

    @Nullable String overrideBy() {
        return overrideBy;
    }

    @Nullable Money overrideAmount() {
        return overrideFen == null ? null : Money.ofFen(overrideFen);
    }

    @Nullable String overrideReason() {
        return overrideReason;
    }

    CaseConflict lastChange() {
        return new CaseConflict(number(), version, stage, changedBy, changedName, lastAction, changedAt);
    }
}
