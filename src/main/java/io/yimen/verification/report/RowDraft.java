package io.yimen.verification.report;

import io.yimen.common.Money;
import io.yimen.verification.report.Compared.Verdict;
import io.yimen.verification.report.FoundByPerson.Said;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row before it is judged: what, whose, and who says so. */
record RowDraft(
        Comparison.Rows rows, ComparedItem item, @Nullable String ref, List<String> sources) {

    static RowDraft of(Comparison.Rows rows, ComparedItem item, @Nullable String ref, List<Said> said) {
        return new RowDraft(rows, item, ref, names(said.stream().map(Said::source)));
    }

    static List<String> names(Stream<String> sources) {
        return sources.distinct().sorted().toList();
    }

    /** Amounts, one of which may never have been named. */
    void amounts(Money found) {
        Money said = declared().amountOrZero();
        add(
                ItemValue.of(found),
                verdict(said.equals(found), rows.tolerance(item).covers(said, found)));
    }

    void code(String found) {
        boolean same = found.equals(declared().code());
        add(ItemValue.of(found), verdict(same, same));
    }

    /** Things of which there must be as many, and of about the same size. */
    void things(ItemValue found, Money size, Money foundSize) {
        boolean asMany = declared().things().size() == found.things().size();
        boolean close = asMany && rows.tolerance(item).covers(size, foundSize);
        add(found, verdict(asMany && size.equals(foundSize), close));
    }

    void add(ItemValue found, Verdict verdict) {
        rows.add(new Compared(item, ref, declared(), found, verdict, sources));
    }

    private ItemValue declared() {
        return rows.declared(item, ref);
    }

    private static Verdict verdict(boolean same, boolean close) {
        return same ? Verdict.AGREES : close ? Verdict.WITHIN_TOLERANCE : Verdict.DIFFERS;
    }
}
