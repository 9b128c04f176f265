package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.IncidentFacts.AwardType;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheet of temporary assistance: of the quick way where the incident is urgent, else of the ordinary one. */
final class TemporarySheet extends ProgrammeSheet {

    private final AwardType variant;

    TemporarySheet(SheetData data, Voice voice) {
        super(data, voice);
        IncidentFacts incident = data.facts().incident();
        variant = incident != null && incident.urgent() ? AwardType.SMALL_QUICK : AwardType.ORDINARY;
    }

    private Optional<ProgrammeResult> entry() {
        return data().entries().stream()
                .filter(one -> one.variant() == variant)
                .findFirst()
                .or(() -> data().entries().stream().findFirst());
    }

    @Override
    Outcome outcome() {
        return entry().map(ProgrammeResult::outcome).orElse(Outcome.INELIGIBLE);
    }

    @Override
    @Nullable Money amount() {
        return entry().map(ProgrammeResult::oneOffAmount).orElse(null);
    }

    @Override
    @Nullable Integer recheckMonths() {
        return null;
    }

    @Override
    String sentence() {
        Money amount = amount();
        List<String> why = entry().map(ProgrammeResult::reasons).orElse(List.of());
        return amount == null
                ? voice().say("temporary.sentence.refused", voice().reasons(why))
                : voice().say("temporary.sentence." + variant, Voice.money(amount));
    }

    @Override
    List<Group> groups() {
        return groups(
                group("members", "members", SheetMembers.of(data(), voice())),
                group("income", "temporary.need", need()),
                group("lines", "temporary.tests", tests()),
                group("amount", "temporary.amount", reckoning()));
    }

    private List<Row> need() {
        SheetRows rows = new SheetRows();
        data().first("TEMP_NEED").ifPresent(line -> {
            figure(rows, "temporary.loss", SheetData.money(line, "loss"));
            figure(rows, "temporary.selfPaid", SheetData.money(line, "selfPaidCost"));
            boolean stated = SheetData.input(line, "stated").equals("true");
            rows.row(Kind.TOTAL, voice().say("temporary.need.sum"))
                    .decided(stated ? Voice.money(SheetData.value(line)) : voice().say("temporary.need.unstated"))
                    .add(voice().say("temporary.need.rule"), voice().law(line.law()));
        });
        return rows.rows();
    }

    private void figure(SheetRows rows, String label, Money amount) {
        if (amount.isPositive()) {
            rows.row(Kind.FIGURE, voice().say(label))
                    .declared(Voice.money(amount))
                    .decided(Voice.money(amount))
                    .add("", "");
        }
    }

    private List<Row> tests() {
        SheetRows rows = new SheetRows();
        if (variant == AwardType.SMALL_QUICK) {
            test(rows, "QUICK_URGENT");
            return rows.rows();
        }
        test(rows, "TEMP_INCOME");
        data().first("TEMP_YEAR_LIMIT")
                .ifPresent(line -> met(
                                rows.row(
                                        Kind.TEST,
                                        voice().say(
                                                        "temporary.TEMP_YEAR_LIMIT",
                                                        SheetData.input(line, "awards"),
                                                        SheetData.input(line, "maximum"))),
                                line)
                        .add("", voice().law(line.law())));
        test(rows, "TEMP_SAME_CAUSE");
        return rows.rows();
    }

    private void test(SheetRows rows, String rule) {
        data().first(rule)
                .ifPresent(line -> met(rows.row(Kind.TEST, voice().say("temporary." + rule)), line)
                        .add("", voice().law(line.law())));
    }

    private List<Row> reckoning() {
        SheetRows rows = new SheetRows();
        String rule = variant == AwardType.SMALL_QUICK ? "QUICK_AMOUNT" : "TEMP_AMOUNT";
        data().first(rule).ifPresent(line -> parts(rows, line));
        Money amount = amount();
        List<String> why = entry().map(ProgrammeResult::reasons).orElse(List.of());
        SheetRows.Draft grand = rows.row(Kind.GRAND, voice().say("temporary.result"));
        if (amount == null) {
            grand.state(state(), voice().say("verdict." + data().focus() + "." + outcome()))
                    .add(voice().reasons(why), "");
        } else {
            grand.decided(Voice.money(amount)).add(level(), "");
        }
        return rows.rows();
    }

    private void parts(SheetRows rows, TraceEntry line) {
        rows.row(Kind.PART, voice().say("temporary.cap"))
                .decided(Voice.money(SheetData.money(line, "cap")))
                .add(
                        voice().say(
                                        "temporary.cap.rule." + variant,
                                        Voice.money(SheetData.money(line, "line")),
                                        SheetData.input(line, "persons")),
                        voice().law(line.law()));
        Money most = SheetData.money(line, "maxAmount");
        if (most.isPositive()) {
            rows.row(Kind.PART, voice().say("temporary.max"))
                    .decided(Voice.money(most))
                    .add("", "");
        }
        Money least = SheetData.money(line, "minAmount");
        if (least.isPositive()) {
            rows.row(Kind.PART, voice().say("temporary.min"))
                    .decided(Voice.money(least))
                    .add("", "");
        }
        Money earlier = SheetData.money(line, "earlierQuick");
        if (earlier.isPositive()) {
            rows.row(Kind.PART, voice().say("temporary.earlier"))
                    .decided(Voice.minus(earlier))
                    .add("", "");
        }
    }

    /** Who decides a sum of that size. */
    private String level() {
        return entry().map(ProgrammeResult::decisionLevel)
                .map(level -> voice().say("temporary.level." + level))
                .orElse("");
    }
}
