package io.yimen.notice;

import io.yimen.common.CaseNumber;
import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.database.CountyKey;
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

/** A notice as it hangs; down it comes once. */
@Entity
@Table(name = "notice")
@IdClass(CountyKey.class)
class PostedNotice {

    @Id
    private int countyCode;

    @Id
    private @Nullable UUID id;

    private int townshipCode;
    private String caseNumber = "";
    private String applicantMasked = "";
    private int members;

    @Enumerated(EnumType.STRING)
    private Programme programme = Programme.DIBAO;

    @Column(name = "amount_fen")
    private long amountFen;

    private String place = "";

    @Column(name = "from_day")
    private LocalDate from = LocalDate.EPOCH;

    @Column(name = "to_day")
    private LocalDate to = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private NoticeView.State state = NoticeView.State.OPEN;

    @Enumerated(EnumType.STRING)
    private NoticePurpose purpose = NoticePurpose.GRANT;

    private @Nullable UUID subjectOf;
    private Instant publishedAt = Instant.EPOCH;
    private @Nullable Instant downAt;

    @Version
    private int version;

    protected PostedNotice() {}

    PostedNotice(PublishNotice command, Instant now) {
        this.countyCode = command.township().county();
        this.id = Uuid7.next();
        this.townshipCode = Integer.parseInt(command.township().value());
        this.caseNumber = command.caseNumber().value();
        this.applicantMasked = command.applicantMasked();
        this.members = command.members();
        this.programme = command.programme();
        this.amountFen = command.amount().fen();
        this.place = command.place();
        this.from = command.from();
        this.to = command.to();
        this.purpose = command.purpose();
        this.subjectOf = command.subject();
        this.publishedAt = now;
    }

    /** Comes down after its last day, if it has not come down by itself. */
    void close(LocalDate today, Instant now) {
        if (!today.isAfter(to)) {
            throw new IllegalStateException("The notice hangs until " + to);
        }
        if (state == NoticeView.State.CLOSED) {
            return;
        }
        takeDown(NoticeView.State.CLOSED, now);
    }

    /** Taken down early; what has come down by itself stays as it is. */
    void withdraw(Instant now) {
        if (state == NoticeView.State.CLOSED) {
            return;
        }
        takeDown(NoticeView.State.WITHDRAWN, now);
    }

    private void takeDown(NoticeView.State next, Instant now) {
        if (state != NoticeView.State.OPEN) {
            throw new IllegalStateException("A notice that is " + state + " cannot become " + next);
        }
        this.state = next;
        this.downAt = now;
    }

    NoticeView view() {
        return new NoticeView(
                Objects.requireNonNull(id),
                countyCode,
                new RegionCode(Integer.toString(townshipCode)),
                new CaseNumber(caseNumber),
                applicantMasked,
                members,
                programme,
                Money.ofFen(amountFen),
                place,
                from,
                to,
                publishedAt,
                purpose,
                state);
    }
}
