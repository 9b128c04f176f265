package io.yimen.application;

import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Records what the village's meeting said of a family against whose notice somebody objected (DIBAO-2021 art. 20). */
@Service
class DemocraticReviewStep implements ActionStep {

    /** Fewer people are no meeting: two of the township, and those who know the family. */
    private static final int FEWEST = 5;

    private static final int MOST = 500;

    /** What history keeps of it; who neither agreed nor disagreed abstained. */
    record Review(LocalDate heldOn, int participants, int inFavour, int against, String text) {

        String reason() {
            return "%d/%d/%d，%s".formatted(participants, inFavour, against, text);
        }
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.DEMOCRATIC_REVIEW);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return turn.work().objections() == 0 ? Optional.of(Lack.of("NO_OBJECTION", "/action")) : Optional.empty();
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Review review = ActionData.read(data, json -> review(json, turn));
        return Done.of(review.reason(), review);
    }

    private static Review review(JsonCursor json, Turn turn) {
        json.require("heldOn", "participants", "inFavour", "against");
        LocalDate day = json.date("heldOn").orElse(turn.today());
        if (day.isAfter(turn.today()) || day.isBefore(turn.work().stageSince())) {
            json.reject("/heldOn", "application.lack.REVIEW_DAY", turn.work().stageSince(), turn.today());
        }
        int participants = number(json, "participants", FEWEST);
        int inFavour = number(json, "inFavour", 0);
        int against = number(json, "against", 0);
        if (participants >= FEWEST && inFavour + against > participants) {
            json.reject("/against", "application.lack.REVIEW_VOTES", participants);
        }
        return new Review(day, participants, inFavour, against, ActionData.text(json, "text"));
    }

    private static int number(JsonCursor json, String field, int least) {
        return json.whole(field, least, MOST).orElse(0L).intValue();
    }
}
