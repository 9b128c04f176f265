package io.yimen.application;

import io.yimen.application.ProgrammeFile.MeetingOutcome;
import io.yimen.document.DocumentView;
import io.yimen.web.JsonCursor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Records the county's coordination meeting about a complex case; what it came to binds the decision (RIGID-2025). */
@Service
class MeetingStep implements ActionStep {

    private static final int MOST = 20;

    private final ProgrammeFiles files;
    private final Proofs proofs;

    MeetingStep(ProgrammeFiles files, Proofs proofs) {
        this.files = files;
        this.proofs = proofs;
    }

    /** What history keeps of it; {@code document} are the signed minutes. */
    record Held(
            LocalDate heldOn,
            List<String> attendees,
            MeetingOutcome outcome,
            String minutes,
            @Nullable UUID document) {}

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.RECORD_MEETING);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        return files.of(turn).complex() == null ? Optional.of(Lack.of("NOT_COMPLEX", "/complex")) : Optional.empty();
    }

    /** What a complex case still needs before it is confirmed. */
    Optional<Lack> missing(Turn turn) {
        ProgrammeFile file = files.of(turn);
        if (file.complex() == null) {
            return Optional.empty();
        }
        ProgrammeFile.Meeting meeting = file.meeting();
        if (meeting == null) {
            return Optional.of(Lack.of("MEETING_MISSING", "/meeting"));
        }
        return meeting.outcome() == MeetingOutcome.RECOGNISE
                ? Optional.empty()
                : Optional.of(Lack.of("MEETING_AGAINST", "/meeting"));
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        List<DocumentView> signed = proofs.of(turn.work(), CaseAction.RECORD_MEETING);
        Held held = ActionData.read(data, json -> held(json, turn, signed));
        return Done.of(held.minutes(), held);
    }

    private static Held held(JsonCursor json, Turn turn, List<DocumentView> signed) {
        json.require("heldOn", "attendees", "outcome");
        return new Held(
                ActionData.day(json, "heldOn", turn.today(), "application.lack.DAY_LATER"),
                ActionData.people(json, "attendees", MOST, "application.lack.ATTENDEES_DIFFER"),
                json.choice("outcome", MeetingOutcome.class).orElse(MeetingOutcome.REFUSE),
                ActionData.text(json, "minutes"),
                minutes(json, signed));
    }

    private static @Nullable UUID minutes(JsonCursor json, List<DocumentView> signed) {
        if (!json.has("document")) {
            json.reject("/document", "application.lack.MINUTES_MISSING");
        }
        return Proofs.named(json, signed).orElse(null);
    }
}
