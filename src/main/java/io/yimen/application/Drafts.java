package io.yimen.application;

import io.yimen.common.CaseNumber;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Unfinished applications: saved step by step, open to the whole township, accepted when complete. */
@Service
public class Drafts {

    private static final String SAVED = "SAVE";

    /** What a new application does not take over from an old one. */
    private static final List<String> AGAIN_NEW = List.of("consents", "receivedAt", "reason", "incident");

    private final CaseRepository cases;
    private final CaseListRepository lists;
    private final CaseFactsStore facts;
    private final Opening opening;
    private final Turns turns;
    private final CaseLog log;
    private final CaseRows rows;
    private final SupplementRequests supplements;

    Drafts(
            CaseRepository cases,
            CaseListRepository lists,
            CaseFactsStore facts,
            Opening opening,
            Turns turns,
            CaseLog log,
            CaseRows rows,
            SupplementRequests supplements) {
        this.cases = cases;
        this.lists = lists;
        this.facts = facts;
        this.opening = opening;
        this.turns = turns;
        this.log = log;
        this.rows = rows;
        this.supplements = supplements;
    }

    /** Starts a draft with what is known, which may be nothing but the township. */
    @Transactional
    public DraftView start(ObjectNode document) {
        return view(opening.draft(document, caseworker()).work());
    }

    /**
     * A new application of the people of a closed case, which stays closed: what they said then stands in it, to be gone
     * through again; consents are signed anew.
     *
     * @throws CaseNotFound when there is no such closed case in the caller's area
     */
    @Transactional
    public DraftView again(CaseNumber closed) {
        AccountView by = caseworker();
        ApplicationCase work =
                cases.find(closed).filter(one -> !one.stage().open()).orElseThrow(CaseNotFound::new);
        log.read(work, "CASE_VIEWED");
        ObjectNode document = facts.whole(work);
        AGAIN_NEW.forEach(document::remove);
        return view(opening.draft(document, by).work());
    }

    /** @throws CaseNotFound when it is no draft of the caller's township */
    @Transactional
    public DraftView get(CaseNumber number) {
        caseworker();
        ApplicationCase work = draft(cases.find(number));
        log.read(work, "DRAFT_VIEWED");
        return view(work);
    }

    /**
     * Lays a step over the draft: each top-level field of {@code part} replaces that field, a null removes it.
     *
     * @throws StaleCase when somebody else saved meanwhile
     * @throws InvalidFacts only when the part cannot be kept at all; what is merely unfinished stands in {@link DraftView#flaws}
     */
    @Transactional
    public DraftView save(CaseNumber number, int version, ObjectNode part) {
        AccountView by = caseworker();
        ApplicationCase work = draft(cases.lock(number));
        if (work.version() != version) {
            throw new StaleCase(work.lastChange());
        }
        ObjectNode before = facts.whole(work);
        ObjectNode document = laidOver(before, part);
        List<Flaw> flaws = facts.flaws(document);
        check(work, document, Flaws.misplaced(flaws));
        if (!document.equals(before)) {
            Turn turn = turns.at(work);
            log.begin(turn, SAVED);
            facts.keep(work, document, flaws.isEmpty(), by, turn.now(), SAVED);
            cases.flush();
        }
        return view(work);
    }

    /** The drafts of the caller's area, last saved first. */
    @Transactional(readOnly = true)
    public List<CaseRow> open() {
        return rows.of(lists.drafts(), caseworker());
    }

    private static void check(ApplicationCase work, ObjectNode document, List<Flaw> misplaced) {
        if (!misplaced.isEmpty()) {
            throw new InvalidFacts(misplaced);
        }
        if (!document.path("township").asString("").equals(work.township().value())) {
            throw new InvalidFacts(List.of(Flaw.of("/township", "application.facts.townshipFixed")));
        }
    }

    private static ObjectNode laidOver(ObjectNode before, ObjectNode part) {
        ObjectNode restored = FactsDocument.restore(part, before);
        ObjectNode document = before.deepCopy();
        restored.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                document.remove(field.getKey());
            } else {
                document.set(field.getKey(), value);
            }
        });
        return document;
    }

    private DraftView view(ApplicationCase work) {
        FactsRow row = facts.row(work, work.factsVersion());
        ObjectNode document = facts.whole(row);
        List<Flaw> flaws = facts.flaws(document);
        return new DraftView(
                work.number(),
                work.stage(),
                work.version(),
                document,
                flaws,
                flaws.isEmpty() ? Optional.of(facts.intake(document).facts()) : Optional.empty(),
                supplements.of(work),
                row.savedName(),
                row.savedAt());
    }

    private static ApplicationCase draft(Optional<ApplicationCase> found) {
        return found.filter(work -> work.stage().draft()).orElseThrow(CaseNotFound::new);
    }

    private AccountView caseworker() {
        AccountView by = turns.caseStaff();
        if (!by.has(Role.CASEWORKER)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        return by;
    }
}
