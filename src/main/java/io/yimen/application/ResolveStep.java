package io.yimen.application;

import io.yimen.verification.report.ComparedItem;
import io.yimen.verification.report.DiscrepancyView;
import io.yimen.verification.report.ItemValue;
import io.yimen.verification.report.Reports;
import io.yimen.verification.report.Resolution;
import io.yimen.verification.report.Resolve;
import io.yimen.web.ApiProblem;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Settles a difference between what was said and what was found, on evidence; both values stay on file. */
@Service
class ResolveStep implements ActionStep {

    private static final String NOT_APPLICABLE = "FOUND_NOT_APPLICABLE";

    private final Reports reports;
    private final CaseFactsStore facts;
    private final Registration registration;

    ResolveStep(Reports reports, CaseFactsStore facts, Registration registration) {
        this.reports = reports;
        this.facts = facts;
        this.registration = registration;
    }

    /** What history keeps of it. */
    record Resolved(String discrepancy, ComparedItem item, Resolution resolution) {}

    private record Wish(String discrepancy, Resolution resolution, String evidence) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RESOLVE_DISCREPANCY);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Wish wish = ActionData.read(data, json -> {
            json.require("discrepancy", "resolution");
            String discrepancy = json.text("discrepancy").orElse("");
            if (json.has("discrepancy")
                    && turn.verification().discrepancy(discrepancy).isEmpty()) {
                json.reject("/discrepancy", "application.lack.NO_SUCH_DISCREPANCY");
            }
            return new Wish(
                    discrepancy,
                    json.choice("resolution", Resolution.class).orElse(Resolution.DECLARED_STANDS),
                    ActionData.text(json, "evidence"));
        });
        DiscrepancyView one =
                turn.verification().discrepancy(wish.discrepancy()).orElseThrow();
        if (!one.open()) {
            throw CaseIncomplete.lack("DISCREPANCY_SETTLED", "/data/discrepancy");
        }
        ItemValue value = switch (wish.resolution()) {
            case DECLARED_STANDS -> one.declared();
            case FOUND_STANDS -> takeOver(turn, one);
            case AMENDED -> amended(turn, one);
        };
        reports.resolve(new Resolve(
                turn.work().county(),
                one.id(),
                wish.resolution(),
                wish.evidence(),
                value,
                turn.work().factsVersion()));
        return Done.of(wish.evidence(), new Resolved(wish.discrepancy(), one.item(), wish.resolution()));
    }

    /** What was found becomes a new version of the facts. */
    private ItemValue takeOver(Turn turn, DiscrepancyView one) {
        if (!one.item().canTakeOver()) {
            throw CaseIncomplete.lack(NOT_APPLICABLE, "/data/resolution");
        }
        ObjectNode document = facts.whole(turn.work());
        FactsTakeover.put(document, one.item(), one.ref(), one.found());
        try {
            CaseFactsStore.Intake intake = facts.intake(document);
            facts.keep(
                    turn.work(), intake.document(), true, turn.by(), turn.now(), CaseAction.RESOLVE_DISCREPANCY.name());
            registration.register(turn.work(), intake.facts(), turn.today());
        } catch (ApiProblem unfit) {
            throw CaseIncomplete.lack(NOT_APPLICABLE, "/data/resolution");
        }
        return one.found();
    }

    /** The declaration must have been amended since: then what it says now stands. */
    private static ItemValue amended(Turn turn, DiscrepancyView one) {
        ItemValue now =
                DeclaredFacts.of(turn.facts(), turn.work().factsVersion()).value(one.item(), one.ref());
        if (now.equals(one.declared()) && one.item() != ComparedItem.IDENTITY) {
            throw CaseIncomplete.lack("NOT_AMENDED", "/data/resolution");
        }
        return now;
    }
}
