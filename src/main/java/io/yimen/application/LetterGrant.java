package io.yimen.application;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.letter.LetterText.Line;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a decision grants, as lines of its letter. */
final class LetterGrant {

    private LetterGrant() {}

    static List<Line> lines(LetterContent of, LetterPhrases say) {
        DecisionRow row = Objects.requireNonNull(of.decision());
        List<ProgrammeResult> granted = granted(of);
        List<Line> lines = new ArrayList<>();
        List<String> results = granted.stream()
                .map(entry -> say.say("programme." + entry.programme()))
                .distinct()
                .toList();
        String asked = say.say("programme." + of.work().programme());
        lines.add(say.line("row.result", results.isEmpty() ? asked : say.joined(results)));
        Long fen = row.amountFen();
        if (fen != null && fen > 0) {
            boolean monthly = Procedure.of(of.work().programme()).monthly();
            lines.add(say.line(monthly ? "row.month" : "row.once", say.yuan(Money.ofFen(fen))));
        }
        long persons = granted.stream()
                .flatMap(entry -> entry.members().stream())
                .distinct()
                .count();
        lines.add(say.line(
                "row.members", say.say("persons", persons == 0 ? of.work().memberCount() : persons)));
        LocalDate begin = row.beginMonth();
        if (begin != null) {
            lines.add(say.line("row.begin", say.month(YearMonth.from(begin))));
            end(of, granted, YearMonth.from(begin))
                    .ifPresent(month -> lines.add(say.line(rigid(of) ? "row.until" : "row.recheck", say.month(month))));
        }
        return lines;
    }

    /** Whether it is a margin family that was confirmed. */
    static boolean margin(LetterContent of) {
        return granted(of).stream().anyMatch(entry -> entry.programme() == Programme.DIBAO_MARGIN);
    }

    /** Whether another county must stop paying first. */
    static boolean held(LetterContent of) {
        return granted(of).stream().anyMatch(entry -> entry.outcome() == Outcome.HOLD);
    }

    /** The month of the next recheck, or the last one of a recognition. */
    private static Optional<YearMonth> end(LetterContent of, List<ProgrammeResult> granted, YearMonth begin) {
        return granted.stream()
                .map(ProgrammeResult::recheckMonths)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .map(months -> begin.plusMonths(rigid(of) ? months - 1 : months));
    }

    private static boolean rigid(LetterContent of) {
        return of.work().programme() == Programme.RIGID_EXPENDITURE;
    }

    private static List<ProgrammeResult> granted(LetterContent of) {
        return Procedure.of(of.work().programme()).granted(Objects.requireNonNull(of.result()));
    }
}
