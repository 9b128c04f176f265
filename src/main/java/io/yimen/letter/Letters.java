package io.yimen.letter;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.letter.LetterRepository.Hand;
import io.yimen.security.AccountView;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters: issued in the transaction of what causes them, never changed, read and printed again as they were. */
@Service
public class Letters {

    private final LetterRepository letters;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final BusinessClock clock;

    Letters(LetterRepository letters, CurrentAccount account, AuditTrail audit, BusinessClock clock) {
        this.letters = letters;
        this.account = account;
        this.audit = audit;
        this.clock = clock;
    }

    /** A second one where there can be only one does not come about, and takes what caused it along. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LetterNumber issue(IssueLetter letter) {
        int county = letter.caseNumber().county();
        int serial = letters.lastSerial(county, letter.subjectOf(), letter.kind()) + 1;
        letters.add(Uuid7.next(), letter, serial, LetterCode.next(county), hand());
        LetterNumber number = LetterNumber.of(letter.caseNumber(), letter.kind(), serial);
        audit.record(new AuditEvent(
                county,
                "LETTER_ISSUED",
                number.value(),
                AuditEvent.OK,
                Map.of("kind", letter.kind().name())));
        return number;
    }

    /** In the order in which they were issued. */
    @Transactional(readOnly = true)
    public List<LetterRow> of(int county, UUID subjectOf) {
        return letters.of(county, subjectOf);
    }

    /** @throws LetterNotFound when there is none in the caller's area */
    @Transactional
    public LetterView read(String text) {
        LetterNumber number = LetterNumber.find(text).orElseThrow(LetterNotFound::new);
        LetterView letter = letters.find(number).orElseThrow(LetterNotFound::new);
        audit.record(AuditEvent.ok(number.county(), "LETTER_READ", number.value()));
        return letter;
    }

    /**
     * Counts a printing.
     *
     * @throws LetterNotFound when there is none in the caller's area
     */
    @Transactional
    public void print(String text) {
        LetterNumber number = LetterNumber.find(text).orElseThrow(LetterNotFound::new);
        if (!letters.print(number, Uuid7.next(), hand())) {
            throw new LetterNotFound();
        }
        audit.record(AuditEvent.ok(number.county(), "LETTER_PRINTED", number.value()));
    }

    private Hand hand() {
        AccountView by = account.get();
        return new Hand(by.username(), by.displayName(), clock.today(), clock.now());
    }
}
