package io.yimen.screening;

import static io.yimen.screening.SheetData.input;
import static io.yimen.screening.SheetData.money;

import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;

/** The fourth group: the four asset tests, and those of the margin programme where the first ones fail. */
final class SheetAssets {

    private final SheetData data;
    private final Voice voice;
    private final SheetBeside beside;
    private final SheetRows rows = new SheetRows();

    private SheetAssets(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
        this.beside = new SheetBeside(data, voice);
    }

    static List<Row> of(SheetData data, Voice voice) {
        SheetAssets group = new SheetAssets(data, voice);
        for (String test : List.of("ASSET_FINANCIAL", "ASSET_VEHICLE", "ASSET_DWELLING", "ASSET_COMPANY")) {
            data.first(test).ifPresent(line -> {
                group.test(line, voice.say(test));
                if (!SheetData.passed(line)) {
                    data.first("MARGIN_" + test)
                            .ifPresent(margin -> group.test(margin, voice.say("assets.margin", voice.say(test))));
                }
            });
        }
        data.first("DISCREPANCY").ifPresent(group::unknown);
        return group.rows.rows();
    }

    private void test(TraceEntry line, String label) {
        boolean passed = SheetData.passed(line);
        SheetRows.Draft row = rows.row(Kind.TEST, label)
                .note(limit(line))
                .declared(declared(line))
                .state(passed ? State.OK : State.BAD, voice.say(passed ? "assets.met" : "assets.notMet"));
        row.add(beside.asset(row, asset(line), rule(line)), voice.law(line.law()));
    }

    private void unknown(TraceEntry line) {
        rows.row(Kind.TEST, voice.say("assets.unknown"))
                .state(State.WARN, voice.say("assets.unknown.state"))
                .add(voice.say("assets.unknown.rule"), voice.law(line.law()));
    }

    private String limit(TraceEntry line) {
        return switch (asset(line)) {
            case "ASSET_FINANCIAL" ->
                voice.say(
                        "assets.limit.financial",
                        Voice.money(money(line, "limit")),
                        Voice.money(money(line, "line")),
                        input(line, "persons"),
                        input(line, "multiple"));
            case "ASSET_VEHICLE" -> vehicleLimit(line);
            case "ASSET_DWELLING" -> voice.say("assets.limit.dwelling", input(line, "maxCount"));
            default -> voice.say("assets.limit.company", Voice.money(money(line, "max")));
        };
    }

    private String vehicleLimit(TraceEntry line) {
        return input(line, "maxCount").equals("0")
                ? voice.say("assets.limit.noVehicle")
                : voice.say("assets.limit.vehicle", input(line, "maxCount"), Voice.money(money(line, "maxValue")));
    }

    private String declared(TraceEntry line) {
        return asset(line).equals("ASSET_FINANCIAL") ? Voice.money(money(line, "financial")) : input(line, "count");
    }

    private String rule(TraceEntry line) {
        return switch (asset(line)) {
            case "ASSET_FINANCIAL" ->
                voice.say(
                        input(line, "severe").equals("true") ? "assets.rule.severe" : "assets.rule.financial",
                        input(line, "multiple"));
            case "ASSET_VEHICLE" -> voice.say("assets.rule.vehicle");
            case "ASSET_DWELLING" -> dwellings(line);
            default -> voice.say("assets.rule.company");
        };
    }

    private String dwellings(TraceEntry line) {
        return input(line, "count").equals("0")
                ? voice.say("assets.rule.noDwelling")
                : voice.say("assets.rule.dwelling", input(line, "area"));
    }

    private static String asset(TraceEntry line) {
        return line.rule().replace("MARGIN_", "");
    }
}
