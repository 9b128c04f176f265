package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.relief.KnownRelief;
import io.yimen.relief.Reliefs;
import io.yimen.screening.IncidentFacts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the people of a case were given before, by the register of all counties rather than by what they say. */
@Service
class EarlierReliefs {

    /** How the history calls a version of the facts that was made of it. */
    static final String TAKEN_OVER = "TAKE_OVER_RELIEF";

    private final Reliefs reliefs;
    private final Registration registration;
    private final CaseFactsStore facts;

    EarlierReliefs(Reliefs reliefs, Registration registration, CaseFactsStore facts) {
        this.reliefs = reliefs;
        this.registration = registration;
        this.facts = facts;
    }

    List<KnownRelief> of(ApplicationCase work) {
        return reliefs.earlier(registration.numbered(work), work.id());
    }

    /** Makes a new version of the facts where the register knows more than they say, so that the decision replays from them. */
    void takeOver(Turn turn) {
        IncidentFacts incident = turn.facts().incident();
        List<KnownRelief> known = of(turn.work());
        if (incident == null || known.isEmpty()) {
            return;
        }
        ObjectNode document = facts.whole(turn.work());
        boolean more = false;
        Set<JsonNode> matched = Collections.newSetFromMap(new IdentityHashMap<>());
        for (KnownRelief relief : known) {
            more |= entered((ObjectNode) document.get("incident"), incident, relief, matched);
        }
        if (more) {
            facts.keep(turn.work(), document, true, turn.by(), turn.now(), TAKEN_OVER);
        }
    }

    /** @param matched entries that stand for another relief already */
    private static boolean entered(
            ObjectNode document, IncidentFacts incident, KnownRelief relief, Set<JsonNode> matched) {
        boolean same = relief.sameIncident(incident.kind().name(), incident.date());
        ArrayNode awards = document.withArray("earlierAwards");
        for (JsonNode award : awards) {
            if (award.path("type").asString("").equals(relief.variant().name())
                    && award.path("date").asString("").equals(relief.grantedOn().toString())
                    && Money.ofYuan(award.path("amount").asString("0")).equals(relief.amount())
                    && matched.add(award)) {
                return corrected((ObjectNode) award, relief, same);
            }
        }
        ObjectNode added = awards.addObject();
        matched.add(added);
        added.put("type", relief.variant().name())
                .put("kind", relief.incidentKind())
                .put("sameIncident", same)
                .put("date", relief.grantedOn().toString())
                .put("amount", relief.amount().toString());
        return true;
    }

    /** A family may say that two things were one; that they were not, only the register says. */
    private static boolean corrected(ObjectNode award, KnownRelief relief, boolean same) {
        boolean right = award.path("kind").asString("").equals(relief.incidentKind())
                && (!same || award.path("sameIncident").asBoolean(false));
        if (!right) {
            award.put("kind", relief.incidentKind());
            award.put("sameIncident", same || award.path("sameIncident").asBoolean(false));
        }
        return !right;
    }
}
