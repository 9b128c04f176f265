package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the result was reckoned, row by row, in words for the screen or, in its plain form, for the family's paper.
 *
 * @param outcome of the programme; in a Dibao review a single-person entry or margin counts when the household has no Dibao
 * @param amount a month, when something is granted; zero for a margin family
 * @param sentence states the result with its figures
 * @param recheckMonths when the household is looked at again
 * @param others the programmes looked at in the same breath
 * @param changes the nearest changes that flip the result
 * @param toReport which changes the family must tell, in its own sheet
 * @param standing whether this is a decision, or only tried out
 * @param programme of which it speaks
 */
public record BenefitSheet(
        LocalDate asOf,
        ScreeningResult.Outcome outcome,
        String outcomeWord,
        State state,
        @Nullable Money amount,
        String sentence,
        @Nullable Integer recheckMonths,
        List<Group> groups,
        List<Other> others,
        List<Change> changes,
        List<String> toReport,
        SheetStanding standing,
        Programme programme) {

    /** Whether the amount is paid once instead of every month. */
    public boolean once() {
        return programme == Programme.TEMPORARY_ASSISTANCE;
    }

    /** State of a row or a programme, which always comes with a word; PLAIN does not apply. */
    public enum State {
        OK,
        BAD,
        WARN,
        IDLE,
        PLAIN;

        /** Its style class. */
        public String css() {
            return this == PLAIN ? "y-state" : "y-state y-state-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a row stands out. */
    public enum Kind {
        PERSON,
        FIGURE,
        PART,
        TEST,
        TOTAL,
        GRAND
    }

    /** One of the five groups: members, income, lines, assets, amount. */
    public record Group(String code, String title, List<Row> rows) {}

    /**
     * One row.
     *
     * @param difference that declared and found lie apart, and how that was settled; absent when they do not
     * @param state with {@code decided} as its word, on tests
     * @param rule in plain words
     * @param law citation, such as 民发〔2021〕57号 第十三条; empty when there is none
     */
    public record Row(
            Kind kind,
            String label,
            @Nullable String note,
            String declared,
            String verified,
            @Nullable String difference,
            String decided,
            @Nullable State state,
            String rule,
            String law) {

        public boolean is(Kind wanted) {
            return kind == wanted;
        }
    }

    /** Another programme looked at in the same breath, and why it is or is not for them. */
    public record Other(String name, State state, String word, String why) {}

    /** A change of the facts that flips the result. */
    public record Change(String what, String to, String note) {}
}
