package io.yimen.verification;

import io.yimen.common.BusinessClock;
import io.yimen.common.Uuid7;
import io.yimen.security.AuditEvent;
import io.yimen.security.AuditTrail;
import io.yimen.security.CurrentAccount;
import io.yimen.verification.ConsentRepository.NewConsent;
import io.yimen.verification.ConsentRepository.NewSignatory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who allowed whom to be asked about what; without it, or a law in its place, nothing is sent. */
@Service
public class Consents {

    private final ConsentRepository consents;
    private final ConsentListRepository lists;
    private final ConsentEffects effects;
    private final Keys keys;
    private final CurrentAccount account;
    private final AuditTrail audit;
    private final VerificationSettings settings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Consents(
            ConsentRepository consents,
            ConsentListRepository lists,
            ConsentEffects effects,
            Keys keys,
            CurrentAccount account,
            AuditTrail audit,
            VerificationSettings settings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.consents = consents;
        this.lists = lists;
        this.effects = effects;
        this.keys = keys;
        this.account = account;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The wording in force for these people on a day.
     *
     * @throws ConsentRefused when there is none
     */
    @Transactional(readOnly = true)
    public ConsentText text(SubjectRole audience, LocalDate on) {
        return lists.text(audience, on).orElseThrow(() -> new ConsentRefused("NO_TEXT"));
    }

    @Transactional(readOnly = true)
    public Optional<ConsentText> text(String version) {
        return lists.text(version);
    }

    /**
     * Records a consent; the same paper twice is one. Items that waited for it are queued.
     *
     * @throws ConsentRefused when nobody signed, it is of tomorrow, has run out, or household and obligors share a paper
     */
    @Transactional
    public UUID record(RecordConsent command) {
        ConsentText text = textOf(command);
        LocalDate validTo = validTo(command);
        List<NewSignatory> people = signatories(command);
        Optional<UUID> known = consents.same(command, text.version(), people);
        if (known.isPresent()) {
            return known.get();
        }
        UUID id = Uuid7.next();
        consents.insert(new NewConsent(id, command, text, validTo, account.get().username(), clock.now()));
        consents.insertSignatories(command, id, people);
        audit.record(new AuditEvent(
                command.county(),
                "CONSENT_RECORDED",
                id.toString(),
                AuditEvent.OK,
                Map.of("case", command.caseNumber(), "text", text.version())));
        effects.granted(command.county(), command.subjectOf());
        return id;
    }

    /** Withdraws all signatures of a consent: queued questions stop at once, reports in use stay. */
    @Transactional
    public void withdraw(int county, UUID consent, String reason) {
        withdraw(county, consent, null, reason);
    }

    /** Withdraws the signature of one person, by reference in the case. */
    @Transactional
    public void withdraw(int county, UUID consent, @Nullable String ref, String reason) {
        List<byte[]> people = consents.withdraw(county, consent, ref, clock.today());
        if (people.isEmpty()) {
            return;
        }
        consents.close(county, consent, ConsentView.State.WITHDRAWN, reason, clock.today(), false);
        people.forEach(person -> effects.ended(county, consent, person));
        audit.record(AuditEvent.ok(county, "CONSENT_WITHDRAWN", consent.toString()));
        consents.subjectOf(county, consent)
                .ifPresent(subjectOf -> events.publishEvent(new ConsentWithdrawn(county, subjectOf, consent, ref)));
    }

    /** Ends the consents of a case or award for one of the events they name. */
    @Transactional
    public void end(int county, UUID subjectOf, ConsentEnd event) {
        for (UUID consent : consents.endingOn(county, subjectOf, event)) {
            consents.close(county, consent, ConsentView.State.ENDED, event.name(), clock.today(), true);
            effects.ended(county, consent, null);
            audit.record(new AuditEvent(
                    county, "CONSENT_ENDED", consent.toString(), AuditEvent.OK, Map.of("event", event.name())));
        }
    }

    /** The consents collected for a case or award, newest first. */
    @Transactional(readOnly = true)
    public List<ConsentView> of(int county, UUID subjectOf) {
        return lists.of(county, subjectOf);
    }

    /** True when the person's consent is in force today for the purpose, for at least one source. */
    @Transactional(readOnly = true)
    public boolean inForce(int county, UUID subjectOf, Subject person, Purpose purpose) {
        return consents.signed(county, List.of(keys.person(subjectOf, person))).stream()
                .anyMatch(one -> one.purposes().contains(purpose)
                        && new ConsentRule(clock.today(), settings.obligorConsentFrom()).usable(person, one));
    }

    private ConsentText textOf(RecordConsent command) {
        List<SubjectRole> roles = command.signatures().stream()
                .map(signature -> signature.person().role())
                .distinct()
                .toList();
        if (roles.size() != 1) {
            throw new ConsentRefused(roles.isEmpty() ? "NOBODY" : "MIXED");
        }
        if (command.signedOn().isAfter(clock.today())) {
            throw new ConsentRefused("OF_TOMORROW");
        }
        if (command.signatures().stream()
                .anyMatch(one -> (one.capacity() == Capacity.SELF) != (one.signedBy() == null))) {
            throw new ConsentRefused("SIGNED_BY");
        }
        String version = command.textVersion();
        return version == null
                ? text(roles.get(0), command.signedOn())
                : lists.text(version).orElseThrow(() -> new ConsentRefused("NO_TEXT"));
    }

    private LocalDate validTo(RecordConsent command) {
        LocalDate longest = command.signedOn().plusMonths(settings.consentMonths());
        LocalDate wanted = command.validTo();
        LocalDate last = wanted == null || wanted.isAfter(longest) ? longest : wanted;
        if (last.isBefore(command.signedOn())) {
            throw new ConsentRefused("RUN_OUT");
        }
        return last;
    }

    private List<NewSignatory> signatories(RecordConsent command) {
        return command.signatures().stream()
                .map(signature ->
                        new NewSignatory(Uuid7.next(), keys.person(command.subjectOf(), signature.person()), signature))
                .toList();
    }
}
