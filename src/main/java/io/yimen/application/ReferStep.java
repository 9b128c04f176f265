package io.yimen.application;

import io.yimen.application.ReferralView.Outcome;
import io.yimen.application.ReferralView.Target;
import io.yimen.common.Money;
import io.yimen.common.Uuid7;
import io.yimen.relief.ReliefView;
import io.yimen.relief.Reliefs;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Suggests somebody else for what public aid does not cover, and writes down what came of it (SAL-2026 art. 37; TEMP-2018). */
@Service
class ReferStep implements ActionStep {

    private static final int WORDS = 200;

    private final ReferralRepository referrals;
    private final Reliefs reliefs;

    ReferStep(ReferralRepository referrals, Reliefs reliefs) {
        this.referrals = referrals;
        this.reliefs = reliefs;
    }

    /** To whom, and why; a stranger is handed over to a station on a day. */
    record Suggestion(
            Target target,
            @Nullable String organisation,
            String text,
            @Nullable LocalDate handedOn,
            @Nullable String handedTo) {}

    private record Answer(UUID referral, Outcome outcome, String text) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.REFER, CaseAction.RECORD_REFERRAL);
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        return data.has("target") || !data.has("referral") ? suggest(turn, data) : answer(turn, data);
    }

    private Done suggest(Turn turn, ObjectNode data) {
        Suggestion suggestion = ActionData.read(data, json -> {
            json.require("target");
            return suggestion(json, json.choice("target", Target.class).orElse(Target.CHARITY), turn.today());
        });
        return Done.of(
                suggestion.text(), Map.of("referral", suggest(turn, suggestion).toString()));
    }

    UUID suggest(Turn turn, Suggestion suggestion) {
        UUID id = Uuid7.next();
        referrals.add(
                turn,
                new ReferralView(
                        id,
                        turn.work().number().value(),
                        turn.work().applicantName(),
                        suggestion.target(),
                        suggestion.organisation(),
                        uncovered(turn),
                        suggestion.text(),
                        suggestion.handedOn(),
                        suggestion.handedTo(),
                        turn.today(),
                        turn.by().displayName(),
                        null,
                        null,
                        null,
                        null));
        return id;
    }

    static Suggestion suggestion(JsonCursor json, Target target, LocalDate today) {
        boolean station = target == Target.RESCUE_STATION;
        if (station) {
            json.require("organisation", "handedOn", "handedTo");
        } else {
            for (String field : new String[] {"handedOn", "handedTo"}) {
                if (json.has(field)) {
                    json.reject("/" + field, "application.lack.NO_STATION");
                }
            }
        }
        LocalDate handed = json.date("handedOn").orElse(station ? today : null);
        if (handed != null && handed.isAfter(today)) {
            json.reject("/handedOn", "application.facts.signedLater", today);
        }
        return new Suggestion(
                target,
                words(json, "organisation"),
                ActionData.text(json, "text"),
                station ? handed : null,
                station ? words(json, "handedTo") : null);
    }

    private static @Nullable String words(JsonCursor json, String field) {
        String words = json.text(field, WORDS).orElse(null);
        if (words != null && words.isBlank()) {
            json.reject("/" + field, "application.facts.blank");
        }
        return words;
    }

    private Done answer(Turn turn, ObjectNode data) {
        Answer answer = ActionData.read(data, json -> {
            json.require("referral", "outcome");
            return new Answer(
                    id(json),
                    json.choice("outcome", Outcome.class).orElse(Outcome.ACCEPTED),
                    ActionData.text(json, "text"));
        });
        if (!referrals.outcome(turn, answer.referral(), answer.outcome(), answer.text())) {
            throw CaseIncomplete.lack("NO_SUCH_REFERRAL", "/data/referral");
        }
        return Done.of(answer.text(), answer);
    }

    private static UUID id(JsonCursor json) {
        String text = json.text("referral").orElse("");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            json.reject("/referral", "application.lack.NO_SUCH_REFERRAL");
            return new UUID(0, 0);
        }
    }

    /** The need that was stated, less what was granted. */
    private @Nullable Money uncovered(Turn turn) {
        return reliefs.ofCase(turn.work().county(), turn.work().id())
                .filter(relief -> relief.need() != null)
                .map(ReliefView::uncovered)
                .orElse(null);
    }
}
