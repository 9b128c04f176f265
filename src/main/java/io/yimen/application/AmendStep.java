package io.yimen.application;

import io.yimen.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a new version of the facts; the old one stays. */
@Service
class AmendStep implements ActionStep {

    /** What belongs to the case rather than to the household, and stays when the new facts leave it out. */
    private static final List<String> CARRIED =
            List.of("township", "channel", "receivedAt", "consents", "payee", "staffRelative", "reason");

    private final CaseFactsStore facts;
    private final Registration registration;
    private final CaseVerification verification;

    AmendStep(CaseFactsStore facts, Registration registration, CaseVerification verification) {
        this.facts = facts;
        this.registration = registration;
        this.verification = verification;
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.AMEND);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ObjectNode document = document(turn.work(), data);
        if (turn.work().stage().draft()) {
            amendDraft(turn, document);
        } else {
            amend(turn, document);
        }
        return Done.of(null, ActionData.NOTHING);
    }

    private void amendDraft(Turn turn, ObjectNode document) {
        List<Flaw> flaws = facts.flaws(document);
        if (!Flaws.merelyUnfinished(flaws)) {
            throw invalid(flaws);
        }
        facts.keep(turn.work(), document, flaws.isEmpty(), turn.by(), turn.now(), CaseAction.AMEND.name());
    }

    private void amend(Turn turn, ObjectNode document) {
        CaseFacts before = turn.facts();
        try {
            CaseFactsStore.Intake intake = facts.intake(document);
            facts.keep(turn.work(), intake.document(), true, turn.by(), turn.now(), CaseAction.AMEND.name());
            registration.register(turn.work(), intake.facts(), turn.today());
            verification.amended(turn, before);
        } catch (ApiProblem problem) {
            throw invalid(Flaws.of(problem));
        }
    }

    /** The new document over what stays, masked numbers put back. */
    private ObjectNode document(ApplicationCase work, ObjectNode data) {
        List<Flaw> flaws = new ArrayList<>();
        data.propertyNames().stream()
                .filter(name -> !name.equals("facts"))
                .forEach(name -> flaws.add(Flaw.of("/" + name, "web.json.unknown")));
        if (!(data.get("facts") instanceof ObjectNode given)) {
            flaws.add(Flaw.of("/facts", data.has("facts") ? "web.json.object" : "web.json.missing"));
            throw new InvalidFacts(flaws);
        }
        ObjectNode onFile = facts.whole(work);
        ObjectNode document = FactsDocument.restore(given, onFile);
        CARRIED.stream()
                .filter(field -> !document.has(field) && onFile.has(field))
                .forEach(field -> document.set(field, onFile.get(field)));
        if (!named(document.remove("programmes"), work)) {
            flaws.add(Flaw.of("/facts/programmes", "application.facts.programmeFixed"));
        }
        if (!document.path("township").asString("").equals(work.township().value())) {
            flaws.add(Flaw.of("/facts/township", "application.facts.townshipFixed"));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidFacts(flaws);
        }
        return document;
    }

    /** Who sends the whole application again names its programmes as well; a case never changes its own. */
    private static boolean named(@Nullable JsonNode programmes, ApplicationCase work) {
        return programmes == null
                || programmes
                        .valueStream()
                        .anyMatch(named ->
                                named.asString("").equals(work.programme().name()));
    }

    private static InvalidFacts invalid(List<Flaw> flaws) {
        return new InvalidFacts(flaws.stream().map(flaw -> flaw.under("/facts")).toList());
    }
}
