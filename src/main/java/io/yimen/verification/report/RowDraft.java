package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.report.Compared.Verdict;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row before it is judged: what, whose, and who says so. */
record RowDraft(Comparison.Rows rows, ComparedItem item, @Nullable String ref, List<String> sources) {

    static RowDraft of(Comparison.Rows rows, ComparedItem item, @Nullable String ref, List<Said> said) {
        return new RowDraft(rows, item, ref, names(said.stream().map(Said::source)));
    }

    static List<String> names(Stream<String> sources) {
        return sources.distinct().sorted().toList();
    }

    /** Amounts, one of which may never have been named. */
    void amounts(@Nullable Money declared, Money found) {
        Money said = Objects.requireNonNullElse(declared, Money.ZERO);
        ItemValue left = declared == null ? ItemValue.NOTHING : ItemValue.of(declared);
        add(left, ItemValue.of(found), verdict(said.equals(found), rows.tolerance(item).covers(said, found)));
    }

    void codes(@Nullable String declared, String found) {
        boolean same = found.equals(declared);
        add(declared == null ? ItemValue.NOTHING : ItemValue.of(declared), ItemValue.of(found), verdict(same, same));
    }

    /** Things of which there must be as many, and of about the same size. */
    void things(ItemValue declared, ItemValue found, Money size, Money foundSize) {
        boolean asMany = declared.things().size() == found.things().size();
        boolean close = asMany && rows.tolerance(item).covers(size, foundSize);
        add(declared, found, verdict(asMany && size.equals(foundSize), close));
    }

    void add(ItemValue declared, ItemValue found, Verdict verdict) {
        rows.add(new Compared(item, ref, declared, found, verdict, sources));
    }

    private static Verdict verdict(boolean same, boolean close) {
        return same ? Verdict.AGREES : close ? Verdict.WITHIN_TOLERANCE : Verdict.DIFFERS;
    }
}
