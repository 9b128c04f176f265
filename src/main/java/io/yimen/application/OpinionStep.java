package io.yimen.application;

import io.yimen.screening.ScreeningResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The township's proposal, with the result that the engine gives on that day. */
@Service
class OpinionStep implements ActionStep {

    private static final int REASON = 2_000;

    private final Decisions decisions;
    private final ProgrammeFiles files;
    private final Recognition recognition;
    private final ReliefProposal relief;

    OpinionStep(Decisions decisions, ProgrammeFiles files, Recognition recognition, ReliefProposal relief) {
        this.decisions = decisions;
        this.files = files;
        this.recognition = recognition;
        this.relief = relief;
    }

    /** What the township may propose. */
    enum Proposal {
        APPROVE,
        REFUSE
    }

    /**
     * What history keeps of it.
     *
     * @param silentSourcesReason why the case goes on although a source said nothing
     */
    record Opinion(Proposal opinion, String text, @Nullable String silentSourcesReason) {

        /** Both, as people read them in the history. */
        String reason() {
            return silentSourcesReason == null ? text : text + "；" + silentSourcesReason;
        }
    }

    @Override
    public Set<CaseAction> actions() {
        return Set.of(CaseAction.GIVE_FIRST_OPINION);
    }

    @Override
    public Optional<Lack> lacks(Turn turn) {
        if (!turn.work().visited()) {
            return Optional.of(Lack.of("VISIT_MISSING", "/visit"));
        }
        return recognition.lacks(turn).or(() -> relief.lacks(turn)).or(() -> care(turn));
    }

    /** Nobody gets Tekun whose tier of care was not assessed and who did not say where to live. */
    private Optional<Lack> care(Turn turn) {
        ProgrammeFile file = files.of(turn);
        if (!file.unassessed().isEmpty()) {
            return Optional.of(Lack.of("SELF_CARE_MISSING", "/selfCare", names(turn, file.unassessed())));
        }
        return file.undecided().isEmpty()
                ? Optional.empty()
                : Optional.of(Lack.of("CARE_CHOICE_MISSING", "/careChoice", names(turn, file.undecided())));
    }

    private static String names(Turn turn, List<String> refs) {
        return refs.stream()
                .map(ref -> turn.facts().names().getOrDefault(ref, ref))
                .collect(Collectors.joining("、"));
    }

    @Override
    public Done take(Turn turn, ObjectNode data) {
        Opinion opinion = ActionData.read(data, json -> {
            json.require("opinion");
            return new Opinion(
                    json.choice("opinion", Proposal.class).orElse(Proposal.REFUSE),
                    ActionData.text(json, "text"),
                    json.text("silentSourcesReason", REASON)
                            .filter(text -> !text.isBlank())
                            .orElse(null));
        });
        if (!recognition.runs(turn.work())) {
            Silence.explained(turn, opinion.silentSourcesReason());
        }
        relief.prepare(turn);
        ScreeningResult result = decisions.screen(turn.facts(), turn.today());
        boolean approves = opinion.opinion() == Proposal.APPROVE;
        if (!approves) {
            Silence.refuseWithoutGround(turn, result, "/data/opinion");
        }
        turn.work().propose(turn.by());
        decisions.keep(
                turn,
                turn.work().steps(),
                Decisions.Ruling.of(
                        DecisionRow.PROPOSED,
                        approves ? turn.procedure().amount(result) : null,
                        List.of(opinion.text())),
                result);
        return relief.proposed(turn, result, approves, Done.of(opinion.reason(), opinion));
    }
}
