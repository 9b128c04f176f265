package io.yimen.application;

import io.yimen.common.BusinessClock;
import io.yimen.common.CaseNumber;
import io.yimen.common.Programme;
import io.yimen.common.RegionCode;
import io.yimen.common.RegionLevel;
import io.yimen.database.RegionScope;
import io.yimen.database.Scopes;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.Role;
import io.yimen.web.Idempotency;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final Idempotency idempotency;
    private final Regions regions;
    private final BusinessClock clock;
    private final TransactionTemplate elsewhere;

    Forwarding(
            CaseRepository cases,
            ForwardedRepository forwarded,
            CaseFactsStore facts,
            Opening opening,
            Turns turns,
            CaseLog log,
            Idempotency idempotency,
            Regions regions,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.forwarded = forwarded;
        this.facts = facts;
        this.opening = opening;
        this.turns = turns;
        this.log = log;
        this.idempotency = idempotency;
        this.regions = regions;
        this.clock = clock;
        this.elsewhere = new TransactionTemplate(transactions);
        this.elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
     * Opens the cases where they are decided and closes the draft. Both happen once: whoever repeats it after a crash in
     * between gets the cases that were opened.
     *
     * @throws CaseIncomplete when facts are missing or it is decided here
     * @throws ActiveCase when a member has an open case already
     */
    @Transactional
    public List<CaseNumber> forward(CaseNumber draft, int version, List<Programme> programmes) {
        Turn turn = begin(draft, version);
        ApplicationCase work = turn.work();
        CaseFacts known = facts.intake(facts.whole(work)).facts();
        RegionCode place = decidedBy(known).orElseThrow(() -> lack("DECIDED_HERE", "/township"));
        List<Programme> sent = programmes.isEmpty() ? List.of(work.programme()) : programmes;
        List<CaseNumber> opened = open(turn, place, sent);
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

    private List<CaseNumber> open(Turn turn, RegionCode place, List<Programme> programmes) {
        ObjectNode document = facts.whole(turn.work());
        document.put("township", place.value());
        document.put("receivedAt", turn.work().township().value());
        OpenCase command = new OpenCase(document, programmes, false);
        String key = "forward " + turn.work().id();
        byte[] same = key.getBytes(StandardCharsets.UTF_8);
        return Scopes.callIn(
                RegionScope.of(place),
                () -> Objects.requireNonNull(elsewhere.execute(status -> numbers(
                        idempotency.once(key, turn.by().username(), same, () -> stored(opening.open(command)))))));
    }

    private static Idempotency.Stored stored(List<Turn> opened) {
        return new Idempotency.Stored(
                201,
                String.join(
                        " ",
                        opened.stream()
                                .map(turn -> turn.work().number().value())
                                .toList()));
    }

    private static List<CaseNumber> numbers(Idempotency.Stored stored) {
        return List.of(stored.body().split(" ")).stream().map(CaseNumber::new).toList();
    }

    private static CaseIncomplete lack(String code, String pointer) {
        return new CaseIncomplete(code, Lack.of(code, pointer).flaws());
    }
}
