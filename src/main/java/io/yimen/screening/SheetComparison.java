package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case knows beside its facts: what was declared and what registers found, for the first two columns of the sheet, and how far its
 * decision has come.
 *
 * @param sides by what and whose, such as {@code WAGE:m1} or {@code FINANCIAL}
 * @param members by ref, whether the registers agree on who they are; absent while nobody was asked
 * @param declaredTotal what the same rules come to on what was declared
 * @param foundTotal the same on what was found
 * @param stage what the sheet is worth
 * @param programme of which the sheet speaks
 */
public record SheetComparison(
        Map<String, Side> sides,
        Map<String, Boolean> members,
        @Nullable Money declaredTotal,
        @Nullable Money foundTotal,
        SheetStanding stage,
        Programme programme) {

    public static final SheetComparison NONE = new SheetComparison(Map.of(), Map.of(), null, null);

    public SheetComparison(
            Map<String, Side> sides,
            Map<String, Boolean> members,
            @Nullable Money declaredTotal,
            @Nullable Money foundTotal) {
        this(sides, members, declaredTotal, foundTotal, SheetStanding.TRIAL, Programme.DIBAO);
    }

    /** The same for a case whose decision has come so far. */
    public SheetComparison in(SheetStanding reached) {
        return new SheetComparison(sides, members, declaredTotal, foundTotal, reached, programme);
    }

    /** The same for a case of that programme. */
    public SheetComparison about(Programme focus) {
        return new SheetComparison(sides, members, declaredTotal, foundTotal, stage, focus);
    }

    /** How the two stand to each other. */
    public enum Standing {
        AGREES,
        OPEN,
        SETTLED
    }

    /**
     * One thing from both sides.
     *
     * @param declared absent when nothing was said; of a year for income
     * @param ruling how it was settled, such as {@code FOUND_STANDS}
     * @param evidence on what that rests
     */
    public record Side(
            @Nullable Money declared,
            @Nullable Money found,
            int declaredCount,
            int foundCount,
            Standing standing,
            @Nullable String ruling,
            @Nullable String evidence) {

        boolean differs() {
            return standing != Standing.AGREES;
        }
    }

    Optional<Side> side(String what, String ref) {
        return Optional.ofNullable(sides.get(ref.isEmpty() ? what : what + ":" + ref));
    }

    Optional<Side> side(String what) {
        return side(what, "");
    }
}
