package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;
import static io.yimen.screening.SheetData.value;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Group;
import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheet of a Tekun case: ability to work, means, supporters, and the basic and care standards of each person. */
final class TekunSheet extends ProgrammeSheet {

    TekunSheet(SheetData data, Voice voice) {
        super(data, voice);
    }

    @Override
    @Nullable Money amount() {
        return outcome() == Outcome.INELIGIBLE ? null : total();
    }

    @Override
    String sentence() {
        if (outcome() == Outcome.INELIGIBLE) {
            return voice().say("tekun.sentence.refused", voice().reasons(reasons()));
        }
        List<String> refs = granted().flatMap(entry -> entry.members().stream()).toList();
        String granted = voice().say(
                                "tekun.sentence.granted",
                                voice().names(refs),
                                Voice.money(total()),
                                Voice.money(sum("BASE")))
                + (sum("CARE").isPositive()
                        ? voice().say("tekun.sentence.care", Voice.money(sum("CARE")))
                        : voice().say("tekun.sentence.noCare"));
        return outcome() == Outcome.HOLD
                ? granted + voice().say("sentence.space") + SheetSentence.elsewhere(data(), voice())
                : granted;
    }

    @Override
    List<Group> groups() {
        return groups(
                group("persons", "tekun.persons", persons()),
                group("means", "tekun.means", means()),
                group("supporters", "tekun.supporters", TekunSupporterRows.of(data(), voice())),
                group("amount", "tekun.amount", amounts()));
    }

    @Override
    List<String> toReport() {
        return List.of(
                voice().say("tekun.report.work"),
                voice().say("tekun.report.supporter"),
                voice().say("tekun.report.place"));
    }

    private List<Row> persons() {
        SheetRows rows = new SheetRows();
        data().all("TEKUN_WORK_ABILITY").forEach(line -> {
            boolean lost = SheetData.passed(line);
            rows.row(Kind.PERSON, voice().name(input(line, "ref")))
                    .note(voice().say("age", input(line, "age")))
                    .declared(voice().say("members.listed"))
                    .state(lost ? State.OK : State.IDLE, voice().say(lost ? "tekun.lost" : "tekun.able"))
                    .add(voice().word("ground", input(line, "ground")), law(line));
        });
        return rows.rows();
    }

    private List<Row> means() {
        SheetRows rows = new SheetRows();
        SheetBeside beside = new SheetBeside(data(), voice());
        data().all("TEKUN_OWN_INCOME").forEach(line -> {
            SheetRows.Draft row = rows.row(Kind.TEST, voice().say("tekun.income", voice().name(input(line, "ref"))))
                    .note(voice().say("tekun.income.note", Voice.money(money(line, "limit"))))
                    .declared(Voice.money(money(line, "income")));
            met(row, line).add(voice().say("tekun.income.rule"), law(line));
        });
        // the household's savings are the same for each of its persons
        data().all("TEKUN_OWN_ASSETS").findFirst().ifPresent(line -> {
            SheetRows.Draft row = rows.row(Kind.TEST, voice().say("ASSET_FINANCIAL"))
                    .note(voice().say(
                                    "tekun.assets.note",
                                    Voice.money(money(line, "line")),
                                    input(line, "persons"),
                                    input(line, "multiple")))
                    .declared(Voice.money(money(line, "financial")));
            met(row, line).add(beside.asset(row, "ASSET_FINANCIAL", voice().say("tekun.assets.rule")), law(line));
        });
        return rows.rows();
    }

    private List<Row> amounts() {
        SheetRows rows = new SheetRows();
        data().all("TEKUN_BASE", "TEKUN_CARE").forEach(line -> {
            boolean base = line.rule().equals("TEKUN_BASE");
            rows.row(Kind.FIGURE, voice().say(base ? "tekun.base" : "tekun.care", voice().name(input(line, "ref"))))
                    .note(base ? standard(line) : tier(line))
                    .decided(Voice.money(value(line)))
                    .add(voice().say(base ? "tekun.base.rule" : "tekun.care.rule"), law(line));
        });
        if (outcome() == Outcome.INELIGIBLE) {
            reasons()
                    .forEach(reason -> rows.row(Kind.TEST, voice().reasons(List.of(reason)))
                            .state(State.BAD, voice().say("notMet"))
                            .add("", ""));
        }
        SheetComparison comparison = data().comparison();
        Money declared = comparison.declaredTotal() == null ? total() : comparison.declaredTotal();
        Money found = comparison.foundTotal();
        String standing = outcome() == Outcome.INELIGIBLE ? "amount.refused." : "amount.standing.";
        rows.row(Kind.GRAND, voice().say("amount.total"))
                .declared(Voice.money(declared))
                .verified(found == null ? "" : Voice.money(found))
                .decided(Voice.money(total()))
                .add(voice().say(standing + data().standing()), "");
        return rows.rows();
    }

    /** The standard of a month as the year's twelfth, or the floor where that is higher. */
    private String standard(TraceEntry line) {
        boolean raised = money(line, "floor").compareTo(money(line, "standard")) > 0;
        return voice().say(
                        raised ? "tekun.base.floor" : "tekun.base.note",
                        voice().word("residence", input(line, "residence")),
                        Voice.money(money(line, raised ? "floor" : "standard")));
    }

    private String tier(TraceEntry line) {
        return voice().word("setting", input(line, "setting"))
                + voice().comma()
                + voice().word("tier", input(line, "tier"));
    }

    private Money total() {
        return granted()
                .map(entry -> Money.ofFen(
                        entry.monthlyAmount() == null
                                ? 0
                                : entry.monthlyAmount().fen()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Money sum(String code) {
        return granted()
                .map(ProgrammeResult::components)
                .flatMap(List::stream)
                .filter(part -> part.code().equals(code))
                .map(ScreeningResult.Component::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private String law(TraceEntry line) {
        return voice().law(line.law());
    }
}
