package io.yimen.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who allowed whom to be asked about what; without it, or a law in its place, nothing is sent. */
@Service
public class Consents {

    /** The wording in force for these people on a day. */
    public ConsentText text(SubjectRole audience, LocalDate on) {
        throw new UnsupportedOperationException(audience + " " + on);
    }

    public Optional<ConsentText> text(String version) {
        throw new UnsupportedOperationException(version);
    }

    /** Records a consent; the same paper twice is one. Items that waited for it are queued. */
    public UUID record(RecordConsent command) {
        throw new UnsupportedOperationException(command.caseNumber());
    }

    /** Withdraws all signatures of a consent: queued questions stop at once, reports in use stay. */
    public void withdraw(int county, UUID consent, String reason) {
        throw new UnsupportedOperationException(county + "/" + consent + reason);
    }

    /** Withdraws the signature of one person, by reference in the case. */
    public void withdraw(int county, UUID consent, String ref, String reason) {
        throw new UnsupportedOperationException(county + "/" + consent + ref + reason);
    }

    /** Ends the consents of a case or award for one of the events they name. */
    public void end(int county, UUID subjectOf, ConsentEnd event) {
        throw new UnsupportedOperationException(county + "/" + subjectOf + event);
    }

    /** The consents collected for a case or award, newest first. */
    public List<ConsentView> of(int county, UUID subjectOf) {
        throw new UnsupportedOperationException(county + "/" + subjectOf);
    }

    /** True when the person's consent is in force today for the purpose, for at least one source. */
    public boolean inForce(int county, Subject person, Purpose purpose) {
        throw new UnsupportedOperationException(county + person.toString() + purpose);
    }
}
