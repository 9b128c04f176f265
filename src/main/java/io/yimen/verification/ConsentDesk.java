package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.NationalId;
import io.yimen.common.Uuid7;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.security.FieldCipher;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents as they come in at the window after the order was opened: an obligor signs later, a paper is scanned, one is withdrawn. */
@Service
public class ConsentDesk {

    private static final String TABLE = "consent_scan";
    private static final String CONTENT = "content";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Consents consents;
    private final CasePeopleRepository people;
    private final ScanRepository scans;
    private final FieldCipher cipher;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ConsentDesk(
            Consents consents,
            CasePeopleRepository people,
            ScanRepository scans,
            FieldCipher cipher,
            CurrentAccount account,
            AuditTrail audit,
            BusinessClock clock) {
        this.consents = consents;
        this.people = people;
        this.scans = scans;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ItemNotFound when nothing was ever asked for this case in the caller's area */
    @Transactional
    public ConsentFile open(int county, UUID subjectOf) {
        CasePeopleRepository.Case asked = people.newest(county, subjectOf).orElseThrow(ItemNotFound::new);
        audit.record(AuditEvent.ok(county, "CONSENTS_VIEWED", subjectOf.toString()));
        return new ConsentFile(
                asked.caseNumber(),
                asked.purpose(),
                people.people(county, asked.order()),
                consents.of(county, subjectOf),
                scans.of(county, subjectOf));
    }

    /**
     * Records that a person of the newest order signed, for all sources and for this purpose and rechecks.
     *
     * @throws ConsentRefused when it cannot be
     * @throws ItemNotFound when there is no such person
     */
    @Transactional
    public UUID sign(int county, UUID subjectOf, SignHere command) {
        CasePeopleRepository.Case asked = people.newest(county, subjectOf).orElseThrow(ItemNotFound::new);
        CasePeopleRepository.Known known =
                people.known(county, asked.order(), command.ref()).orElseThrow(ItemNotFound::new);
        byte[] stored = known.cipher();
        NationalId number = stored == null
                ? null
                : new NationalId(cipher.decrypt(stored, SubjectRepository.TABLE, known.id(), SubjectRepository.NUMBER));
        Subject person =
                new Subject(command.ref(), known.role(), known.name(), number, known.birthDate(), known.capable());
        return consents.record(new RecordConsent(
                county,
                asked.township(),
                subjectOf,
                asked.caseNumber(),
                null,
                Set.of(),
                Set.of(asked.purpose(), Purpose.RECHECK),
                command.channel(),
                command.signedOn(),
                null,
                command.evidence(),
                List.of(new RecordConsent.Signature(
                        person, command.capacity(), command.signedBy(), command.relation()))));
    }

    /**
     * Keeps the scan of a paper, encrypted.
     *
     * @throws ConsentRefused when it is empty, too large, or not a PDF, JPEG or PNG
     * @throws ItemNotFound when there is no such consent in the caller's area
     */
    @Transactional
    public void attach(int county, UUID subjectOf, UUID consent, byte[] content) {
        require(county, subjectOf, consent);
        if (content.length > LARGEST) {
            throw new ConsentRefused("SCAN_SIZE");
        }
        ScanKind kind = ScanKind.of(content).orElseThrow(() -> new ConsentRefused("SCAN_KIND"));
        UUID id = Uuid7.next();
        byte[] sealed = cipher.encrypt(Base64.getEncoder().encodeToString(content), TABLE, id, CONTENT);
        ScanRow scan = new ScanRow(
                id,
                consent,
                kind.mediaType(),
                content.length,
                clock.now(),
                account.get().username());
        if (!scans.insert(county, scan, sealed)) {
            throw new ItemNotFound();
        }
        audit.record(AuditEvent.ok(county, "CONSENT_SCAN_ADDED", consent.toString()));
    }

    /**
     * Withdraws the signature of one person, by reference in the case.
     *
     * @throws ItemNotFound when this case has no such consent in the caller's area
     */
    @Transactional
    public void withdraw(int county, UUID subjectOf, UUID consent, String ref, String reason) {
        require(county, subjectOf, consent);
        consents.withdraw(county, consent, ref, reason);
    }

    private void require(int county, UUID subjectOf, UUID consent) {
        if (consents.of(county, subjectOf).stream()
                .noneMatch(known -> known.id().equals(consent))) {
            throw new ItemNotFound();
        }
    }

    /** @throws ItemNotFound when there is none in the caller's area */
    @Transactional
    public ScanFile scan(int county, UUID scan) {
        ScanRepository.Stored stored = scans.find(county, scan).orElseThrow(ItemNotFound::new);
        audit.record(AuditEvent.ok(county, "CONSENT_SCAN_READ", scan.toString()));
        byte[] content = Base64.getDecoder().decode(cipher.decrypt(stored.cipher(), TABLE, scan, CONTENT));
        return new ScanFile(stored.mediaType(), content);
    }
}
