package io.yimen.screening;

import io.yimen.screening.BenefitSheet.Kind;
import io.yimen.screening.BenefitSheet.Row;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.TraceEntry;
import java.util.ArrayList;
import java.util.List;

/** The first group: who counts, who does not, and why. */
final class SheetMembers {

    private final SheetData data;
    private final Voice voice;
    private final SheetRows rows = new SheetRows();

    private SheetMembers(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Row> of(SheetData data, Voice voice) {
        SheetMembers group = new SheetMembers(data, voice);
        data.all("WHO_COUNTS").forEach(group::member);
        int counted = data.result().household().counted().size();
        group.rows
                .row(Kind.TOTAL, voice.say("members.total"))
                .decided(voice.say("members.persons", Integer.toString(counted)))
                .add("", "");
        return group.rows.rows();
    }

    private void member(TraceEntry line) {
        String ref = SheetData.input(line, "ref");
        boolean counts = SheetData.passed(line);
        SheetRows.Draft row =
                rows.row(Kind.PERSON, voice.name(ref)).note(about(ref, line)).declared(voice.say("members.listed"));
        if (counts) {
            row.decided(voice.say("members.counted"));
        } else {
            row.state(State.IDLE, voice.say("members.out"));
        }
        Boolean agrees = data.comparison().members().get(ref);
        if (agrees != null) {
            row.verified(voice.say(agrees ? "members.agrees" : "members.differs"));
            row.difference(agrees ? null : voice.say("diff.members"));
        }
        row.add(counts ? whyCounted(line) : voice.word("value", String.valueOf(line.value())), voice.law(line.law()));
    }

    /** 申请人，41 岁，有劳动能力. */
    private String about(String ref, TraceEntry line) {
        List<String> parts = new ArrayList<>();
        parts.add(voice.word("relation", SheetData.input(line, "relation")));
        parts.add(voice.say("age", SheetData.input(line, "age")));
        data.facts().members().stream()
                .filter(member -> member.ref().equals(ref) && SheetData.passed(line))
                .forEach(member -> addCondition(parts, member, Integer.parseInt(SheetData.input(line, "age"))));
        return String.join(voice.comma(), parts);
    }

    private void addCondition(List<String> parts, MemberFacts member, int age) {
        if (member.study() != MemberFacts.Study.NONE) {
            parts.add(voice.word("study", member.study().name()));
        } else if (age >= 16 && age < 60) {
            MemberFacts.WorkAbility ability =
                    member.workAbility() == null ? MemberFacts.WorkAbility.FULL : member.workAbility();
            parts.add(voice.word("workAbility", ability.name()));
        }
        if (member.disability() != null) {
            parts.add(
                    voice.say("disability", Integer.toString(member.disability().level())));
        }
        if (member.seriousIllness()) {
            parts.add(voice.say("illness"));
        }
        if (member.pregnant()) {
            parts.add(voice.say("pregnant"));
        }
    }

    private String whyCounted(TraceEntry line) {
        String relation = SheetData.input(line, "relation");
        boolean minor = Integer.parseInt(SheetData.input(line, "age")) < 18;
        return switch (relation) {
            case "HEAD", "SPOUSE" -> voice.say("who." + relation);
            case "CHILD" -> voice.say(minor ? "who.CHILD.minor" : "who.CHILD.adult." + adultChild(line));
            case "GRANDCHILD" -> voice.say(minor ? "who.GRANDCHILD.minor" : "who.living");
            default -> voice.say("who.living");
        };
    }

    private static String adultChild(TraceEntry line) {
        String study = SheetData.input(line, "study");
        boolean studies = !study.equals("NONE") && !study.equals("POSTGRADUATE");
        boolean home = SheetData.input(line, "livingTogether").equals("true");
        return studies ? "studies" : home ? "home" : "dependent";
    }
}
