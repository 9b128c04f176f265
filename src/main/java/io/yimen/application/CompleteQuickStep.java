package io.yimen.application;

import io.yimen.application.ReferStep.Suggestion;
import io.yimen.application.ReferralView.Target;
import io.yimen.common.NationalId;
import io.yimen.common.NationalId.InvalidNationalId;
import io.yimen.web.JsonCursor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Completes the file of small quick relief: the evidence, and who it was, or that a stranger went to the rescue station. */
@Service
class CompleteQuickStep implements ActionStep {

    private static final int NAME = 60;

    private final Stranger stranger;
    private final ReferStep referrals;

    CompleteQuickStep(Stranger stranger, ReferStep referrals) {
        this.stranger = stranger;
        this.referrals = referrals;
    }

    private record Wish(
            String evidence,
            Stranger.@Nullable Identity identity,
            @Nullable String unknown,
            @Nullable Suggestion station) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.COMPLETE_QUICK);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        ObjectNode said = data.deepCopy();
        if (said.get("identity") instanceof ObjectNode identity) {
            // the one place where a number belongs
            identity.remove("idNumber");
        }
        Wish wish = JsonCursor.read(data, json -> {
            PlainNumbers.in(said).forEach(found -> json.reject(found.pointer(), found.messageKey()));
            return read(turn, json);
        });
        Stranger.Identity who = wish.identity();
        if (who != null) {
            stranger.identify(turn, who);
        } else if (stranger.isOne(turn) && wish.station() == null && wish.unknown() == null) {
            throw CaseIncomplete.lack("IDENTITY_MISSING", "/data/identity");
        }
        Suggestion station = wish.station();
        if (station != null) {
            referrals.suggest(turn, station);
        }
        return Done.of(wish.evidence(), kept(wish));
    }

    private static Wish read(Turn turn, JsonCursor json) {
        return new Wish(
                ActionData.text(json, "evidence"),
                json.object("identity", CompleteQuickStep::identity).orElse(null),
                json.has("identityUnknown") ? ActionData.text(json, "identityUnknown") : null,
                json.object("rescueStation", one -> ReferStep.suggestion(one, Target.RESCUE_STATION, turn.today()))
                        .orElse(null));
    }

    private static Stranger.Identity identity(JsonCursor json) {
        json.require("idNumber");
        return new Stranger.Identity(name(json), number(json).orElse(null));
    }

    private static String name(JsonCursor json) {
        json.require("name");
        String name = json.text("name", NAME).orElse("");
        if (json.has("name") && name.isBlank()) {
            json.reject("/name", "application.facts.blank");
        }
        return name;
    }

    private static Optional<NationalId> number(JsonCursor json) {
        return json.text("idNumber").flatMap(text -> {
            try {
                return Optional.of(new NationalId(NationalId.normalise(text)));
            } catch (InvalidNationalId e) {
                json.reject("/idNumber", "application.id." + e.fault());
                return Optional.empty();
            }
        });
    }

    /** What the history keeps; the number is in the facts, encrypted. */
    private static Map<String, String> kept(Wish wish) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("evidence", wish.evidence());
        if (wish.identity() != null) {
            said.put("identified", "true");
        }
        if (wish.unknown() != null) {
            said.put("identityUnknown", wish.unknown());
        }
        return said;
    }
}
