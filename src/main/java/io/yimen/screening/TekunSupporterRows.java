package io.yimen.screening;

import static io.yimen.screening.SheetData.input;

import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.List;

/** Each person who by law must support another one, whether they are able to, and why. */
final class TekunSupporterRows {

    private final SheetData data;
    private final Voice voice;
    private final SheetRows rows = new SheetRows();

    private TekunSupporterRows(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Row> of(SheetData data, Voice voice) {
        TekunSupporterRows group = new TekunSupporterRows(data, voice);
        data.all("TEKUN_SUPPORTER_MEMBER", "TEKUN_SUPPORTER_OBLIGOR", "TEKUN_NO_ABLE_SUPPORTER")
                .forEach(group::line);
        return group.rows.rows();
    }

    private void line(TraceEntry line) {
        if (line.rule().equals("TEKUN_NO_ABLE_SUPPORTER")) {
            conclusion(line);
            return;
        }
        boolean unable = SheetData.passed(line);
        rows.row(Kind.FIGURE, who(line))
                .note(voice.say("tekun.supports", voice.name(input(line, "ref"))))
                .declared(voice.say("members.listed"))
                .state(unable ? State.OK : State.BAD, voice.say(unable ? "tekun.unable" : "tekun.capable"))
                .add(voice.word("supporting", input(line, "ground")), voice.law(line.law()));
    }

    private void conclusion(TraceEntry line) {
        String ref = input(line, "ref");
        boolean none = data.all("TEKUN_SUPPORTER_MEMBER", "TEKUN_SUPPORTER_OBLIGOR")
                .noneMatch(other -> input(other, "ref").equals(ref));
        boolean passed = SheetData.passed(line);
        rows.row(Kind.TEST, voice.say("tekun.noSupporter", voice.name(ref)))
                .note(none ? voice.say("tekun.noSupporter.none") : "")
                .state(passed ? State.OK : State.BAD, voice.say(passed ? "met" : "notMet"))
                .add(voice.say("tekun.noSupporter.rule"), voice.law(line.law()));
    }

    private String who(TraceEntry line) {
        String ref = input(line, "supporter");
        if (line.rule().equals("TEKUN_SUPPORTER_MEMBER")) {
            return voice.name(ref);
        }
        String relation = voice.word("relation", input(line, "relation"));
        return voice.knowsName(ref) ? voice.name(ref) + voice.comma() + relation : voice.say("support.by", relation);
    }
}
