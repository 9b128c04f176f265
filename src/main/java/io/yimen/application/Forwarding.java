package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.database.RegionScope;
import io.yimen.database.SecondScope;
import io.yimen.document.CaseLink;
import io.yimen.document.DocumentTypes;
import io.yimen.document.DocumentView;
import io.yimen.document.Documents;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Hands an application over to the township that has to decide it, when the family came to another one (DIBAO-2021 art. 8). */
@Service
public class Forwarding {

    private static final Set<Role> ROLES = Set.of(Role.CASEWORKER);

    private final CaseRepository cases;
    private final ForwardedRepository forwarded;
    private final CaseFactsStore facts;
    private final Opening opening;
    private final Turns turns;
    private final CaseLog log;
    private final Documents documents;
    private final DocumentTypes types;
    private final Regions regions;
    private final BusinessClock clock;
    private final SecondScope elsewhere;

    Forwarding(
            CaseRepository cases,
            ForwardedRepository forwarded,
            CaseFactsStore facts,
            Opening opening,
            Turns turns,
            CaseLog log,
            Documents documents,
            DocumentTypes types,
            Regions regions,
            BusinessClock clock,
            SecondScope elsewhere) {
        this.cases = cases;
        this.forwarded = forwarded;
        this.facts = facts;
        this.opening = opening;
        this.turns = turns;
        this.log = log;
        this.documents = documents;
        this.types = types;
        this.regions = regions;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** The township of another county that has to decide, as the places of the members say; empty when it is decided here. */
    public Optional<RegionCode> decidedBy(CaseFacts known) {
        return DecidingPlace.of(known)
                .filter(place -> regions.find(place, clock.today())
                        .filter(region -> region.level() == RegionLevel.TOWNSHIP)
                        .isPresent());
    }

    /** What the reader's township took for others, the newest first. */
    @Transactional(readOnly = true)
    public List<FollowedCase> list() {
        return forwarded.of(turns.caseStaff().region());
    }

    /**
     * Opens the cases where they are decided, hands the documents over and closes the draft: in one transaction, so that a
     * crash in between leaves the draft as it was.
     *
     * @throws CaseIncomplete when facts are missing or it is decided here
     * @throws ActiveCase when a member has an open case already
     */
    @Transactional
    public List<CaseNumber> forward(CaseNumber draft, int version, List<Programme> programmes) {
        Turn turn = begin(draft, version);
        ApplicationCase work = turn.work();
        CaseFacts known = facts.intake(facts.whole(work)).facts();
        RegionCode place = decidedBy(known).orElseThrow(() -> CaseIncomplete.lack("DECIDED_HERE", "/township"));
        List<Programme> sent = programmes.isEmpty() ? List.of(work.programme()) : programmes;
        List<ApplicationCase> there = open(turn, place, sent);
        handOver(work, place, there);
        List<CaseNumber> opened = there.stream().map(ApplicationCase::number).toList();
        log.begin(turn, CaseLog.FORWARDED);
        work.moveTo(Stage.WITHDRAWN, turn.today());
        work.schedule(DueDates.NONE);
        log.write(
                turn,
                ROLES,
                CaseLog.FORWARDED,
                Stage.DRAFT,
                Done.of(
                        String.join("、", opened.stream().map(CaseNumber::value).toList()),
                        Map.of("township", place.value())));
        cases.flush();
        return opened;
    }

    private Turn begin(CaseNumber draft, int version) {
        AccountView by = turns.caseStaff();
        if (!by.has(Role.CASEWORKER)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        ApplicationCase work =
                cases.lock(draft).filter(one -> one.stage() == Stage.DRAFT).orElseThrow(CaseNotFound::new);
        if (work.version() != version) {
            throw new StaleCase(work.lastChange());
        }
        List<Flaw> flaws = facts.flaws(facts.whole(work));
        if (!flaws.isEmpty()) {
            throw new CaseIncomplete("FACTS_INCOMPLETE", flaws);
        }
        return turns.at(work);
    }

    private List<ApplicationCase> open(Turn turn, RegionCode place, List<Programme> programmes) {
        ObjectNode document = facts.whole(turn.work());
        document.put("township", place.value());
        document.put("receivedAt", turn.work().township().value());
        OpenCase command = new OpenCase(document, programmes, false);
        return elsewhere.callIn(
                RegionScope.of(place),
                () -> opening.open(command).stream().map(Turn::work).toList());
    }

    /** What the family brought goes where it is decided, and is read here no more. */
    private void handOver(ApplicationCase draft, RegionCode place, List<ApplicationCase> opened) {
        documents.of(draft.county(), draft.id()).stream()
                .filter(DocumentView::counts)
                .forEach(one -> documents.handOver(
                        CaseDocuments.link(draft),
                        one.id(),
                        RegionScope.of(place),
                        serving(one.type(), opened),
                        "→ " + opened.get(0).number().value()));
    }

    /** The cases whose programme knows this kind of document, or else the first. */
    private List<CaseLink> serving(String type, List<ApplicationCase> opened) {
        List<CaseLink> knowing = opened.stream()
                .filter(work -> types.find(type)
                        .filter(known -> known.of(work.programme()))
                        .isPresent())
                .map(CaseDocuments::link)
                .toList();
        return knowing.isEmpty() ? List.of(CaseDocuments.link(opened.get(0))) : knowing;
    }
}
