package io.yimen.application;

import io.yimen.application.ApplicationCase.CaseKey;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.Uuid7;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.web.ApiProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens cases: numbers them, keeps their first facts, and accepts those that are no drafts. */
@Service
class Opening {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER);

    private final CaseRepository cases;
    private final OpenCaseRepository numbers;
    private final CaseFactsStore facts;
    private final Registration registration;
    private final AcceptStep acceptance;
    private final Turns turns;
    private final CaseClocks clocks;
    private final CaseLog log;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Opening(
            CaseRepository cases,
            OpenCaseRepository numbers,
            CaseFactsStore facts,
            Registration registration,
            AcceptStep acceptance,
            Turns turns,
            CaseClocks clocks,
            CaseLog log,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.numbers = numbers;
        this.facts = facts;
        this.registration = registration;
        this.acceptance = acceptance;
        this.turns = turns;
        this.clocks = clocks;
        this.log = log;
        this.json = json;
        this.events = events;
    }

    ObjectNode nothing() {
        return json.createObjectNode();
    }

    List<Flaw> flaws(ObjectNode document) {
        return facts.flaws(document);
    }

    /** One case for each programme, which share the intake of the first. */
    List<Turn> open(OpenCase command) {
        AccountView by = caseworker();
        List<Turn> turns = new ArrayList<>();
        for (Programme programme : command.programmes()) {
            UUID intake = turns.isEmpty() ? null : turns.get(0).work().intake();
            Beginning beginning = new Beginning(programme, intake, by);
            turns.add(command.draft() ? draft(command.facts(), beginning, true) : accepted(command.facts(), beginning));
        }
        return turns;
    }

    /** A draft, for Dibao until the family's case is seen. */
    Turn draft(ObjectNode document, AccountView by) {
        return draft(document, new Beginning(Programme.DIBAO, null, by), false);
    }

    /** A further case of an intake, accepted at once on the same facts. */
    Turn besides(ApplicationCase first, Programme programme, AccountView by) {
        return accepted(facts.whole(first), new Beginning(programme, first.intake(), by));
    }

    /** The number a draft takes when it turns out to be about another programme. */
    CaseNumber number(int county, Programme programme) {
        return numbers.nextNumber(county, programme, turns.today().getYear());
    }

    private record Beginning(Programme programme, @Nullable UUID intake, AccountView by) {}

    /** @param strict whether everything that is there must be right, as an interface asks; a form keeps what was typed */
    private Turn draft(ObjectNode document, Beginning beginning, boolean strict) {
        AccountView by = beginning.by();
        List<Flaw> flaws = facts.flaws(document);
        List<Flaw> bad = strict && !Flaws.merelyUnfinished(flaws) ? flaws : Flaws.misplaced(flaws);
        RegionCode township = township(document, by);
        if (!bad.isEmpty()) {
            throw new InvalidFacts(bad);
        }
        Turn turn = begin(township, beginning);
        facts.keep(turn.work(), document, flaws.isEmpty(), by, turn.now(), CaseLog.OPENED);
        if (flaws.isEmpty()) {
            registration.checkFree(turn.work(), facts.intake(document).facts());
        }
        return end(turn);
    }

    /** The township that will decide, when the caller's took the application for it. */
    Optional<RegionCode> decidedElsewhere(ObjectNode document) {
        AccountView by = caseworker();
        Optional<RegionCode> township = region(document, "township");
        Optional<RegionCode> taken = region(document, "receivedAt");
        return township.filter(code -> !by.region().contains(code)
                && taken.filter(by.region()::contains).isPresent());
    }

    private Turn accepted(ObjectNode document, Beginning beginning) {
        CaseFactsStore.Intake intake;
        try {
            intake = facts.intake(document);
        } catch (ApiProblem problem) {
            throw new InvalidFacts(Flaws.of(problem));
        }
        Turn turn = begin(township(document, beginning.by()), beginning);
        acceptance.accept(turn, intake);
        ApplicationCase work = turn.work();
        work.moveTo(Stage.ACCEPTED, turn.today());
        end(turn);
        events.publishEvent(
                new CaseMoved(work.county(), work.id(), work.number(), CaseAction.ACCEPT, Stage.DRAFT, Stage.ACCEPTED));
        return turn;
    }

    private Turn begin(RegionCode township, Beginning beginning) {
        Programme programme = beginning.programme();
        UUID id = Uuid7.next();
        UUID intake = beginning.intake();
        CaseNumber number = number(township.county(), programme);
        CaseKey key = new CaseKey(township.county(), id, intake == null ? id : intake, number);
        ApplicationCase work = new ApplicationCase(key, programme, township, turns.today(), beginning.by());
        Turn turn = turns.at(work);
        log.begin(turn, CaseLog.OPENED);
        cases.add(work);
        cases.flush();
        return turn;
    }

    private Turn end(Turn turn) {
        ApplicationCase work = turn.work();
        work.schedule(clocks.dates(work, turn.policy()));
        log.write(turn, ROLES, CaseLog.OPENED, null, Done.of(null, ActionData.NOTHING));
        cases.flush();
        return turn;
    }

    private RegionCode township(ObjectNode document, AccountView by) {
        RegionCode township = region(document, "township")
                .orElseThrow(() -> invalid(document.has("township") ? "noTownship" : "township"));
        boolean takenHere =
                region(document, "receivedAt").filter(by.region()::contains).isPresent();
        if (!by.region().contains(township) && !takenHere) {
            throw invalid("outside");
        }
        return township;
    }

    private static InvalidFacts invalid(String why) {
        return new InvalidFacts(List.of(Flaw.of("/township", "application.facts." + why)));
    }

    private static Optional<RegionCode> region(ObjectNode document, String field) {
        String text = document.path(field).asString("");
        return text.matches("[1-9][0-9]{8}") ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    private AccountView caseworker() {
        AccountView by = turns.caseStaff();
        if (!by.has(Role.CASEWORKER)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        return by;
    }
}
