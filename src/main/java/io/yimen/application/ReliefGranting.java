package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.relief.FundTooLow;
import io.yimen.relief.GrantRelief;
import io.yimen.relief.ReliefVariant;
import io.yimen.relief.Reliefs;
import io.yimen.screening.IncidentFacts;
import io.yimen.screening.ScreeningResult.DecisionLevel;
import io.yimen.security.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Grants what a decision on temporary assistance comes to, in its transaction. */
@Service
class ReliefGranting {

    private final Reliefs reliefs;
    private final Registration registration;

    ReliefGranting(Reliefs reliefs, Registration registration) {
        this.reliefs = reliefs;
        this.registration = registration;
    }

    static boolean concerns(Turn turn) {
        return turn.work().programme() == Programme.TEMPORARY_ASSISTANCE;
    }

    /** Confirmed on a full file: the final amount says whose decision it is. */
    void confirmed(Turn turn, Money amount, ReliefWish wish) {
        DecisionLevel level = turn.policy().relief().level(amount);
        if (level != DecisionLevel.TOWNSHIP && !turn.by().has(Role.COUNTY_APPROVER)) {
            throw new ActionForbidden(ActionForbidden.Why.ROLE);
        }
        if (level == DecisionLevel.COUNTY_GOVERNMENT && wish.approval() == null) {
            throw CaseIncomplete.lack("GOVERNMENT_APPROVAL_MISSING", "/data/governmentApproval");
        }
        List<GrantRelief.Part> parts = wish.partsOf(amount, turn.today());
        Money sum = parts.stream().map(GrantRelief.Part::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(amount)) {
            throw CaseIncomplete.lack("PARTS_DIFFER", "/data/instalments", sum, amount);
        }
        turn.work().decidedAt(level);
        grant(turn, new Given(ReliefVariant.ORDINARY, amount, level, parts, false), wish);
    }

    /** Paid first: in cash it comes out of the township's reserve fund. */
    void quick(Turn turn, Money amount, ReliefWish wish) {
        turn.work().decidedAt(DecisionLevel.TOWNSHIP);
        List<GrantRelief.Part> parts = wish.partsOf(amount, turn.today());
        try {
            grant(turn, new Given(ReliefVariant.SMALL_QUICK, amount, DecisionLevel.TOWNSHIP, parts, true), wish);
        } catch (FundTooLow empty) {
            throw CaseIncomplete.lack("FUND_TOO_LOW", "/data/method", empty.balance(), amount);
        }
    }

    private record Given(
            ReliefVariant variant, Money amount, DecisionLevel level, List<GrantRelief.Part> parts, boolean paid) {}

    private void grant(Turn turn, Given given, ReliefWish wish) {
        ApplicationCase work = turn.work();
        IncidentFacts incident = Objects.requireNonNull(turn.facts().incident());
        boolean stated = incident.loss() != null || incident.selfPaidCost() != null;
        Money need = Decisions.orZero(incident.loss()).plus(Decisions.orZero(incident.selfPaidCost()));
        reliefs.grant(new GrantRelief(
                new GrantRelief.Matter(
                        work.county(),
                        work.townshipCode(),
                        work.id(),
                        work.number().value(),
                        work.applicantName(),
                        work.memberCount()),
                given.variant(),
                new GrantRelief.Cause(incident.kind().name(), incident.date()),
                registration.numbered(work),
                stated ? need : null,
                given.amount(),
                new GrantRelief.Paying(wish.method(), wish.goods(), given.paid()),
                given.level().name(),
                given.level() == DecisionLevel.COUNTY_GOVERNMENT ? wish.approval() : null,
                given.parts()));
    }
}
