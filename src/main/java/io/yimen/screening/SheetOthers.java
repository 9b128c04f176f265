package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Programme;
import io.yimen.screening.BenefitSheet.Other;
import io.yimen.screening.BenefitSheet.State;
import io.yimen.screening.ScreeningResult.Outcome;
import io.yimen.screening.ScreeningResult.ProgrammeResult;
import io.yimen.screening.ScreeningResult.Scope;
import java.util.List;

/** The other programmes screened in the same breath, each with why it is or is not for the family. */
final class SheetOthers {

    private final SheetData data;
    private final Voice voice;

    private SheetOthers(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Other> of(SheetData data, Voice voice) {
        SheetOthers others = new SheetOthers(data, voice);
        return data.result().programmes().stream()
                .filter(others::isOther)
                .map(others::other)
                .toList();
    }

    /** Not the entry the sheet itself is about. */
    private boolean isOther(ProgrammeResult entry) {
        if (data.focus() != Programme.DIBAO) {
            return entry.programme() != data.focus();
        }
        return switch (data.verdict()) {
            case SINGLE -> entry.scope() != Scope.SINGLE_PERSON;
            case MARGIN -> entry.programme() != Programme.DIBAO_MARGIN;
            case DIBAO, HOLD, REFUSED -> entry.programme() != Programme.DIBAO;
        };
    }

    private Other other(ProgrammeResult entry) {
        String name = entry.variant() == null
                ? voice.word("programme", entry.programme().name())
                : voice.word("variant", entry.variant().name());
        String of = entry.programme() == Programme.TEKUN && !entry.members().isEmpty()
                ? voice.say("income.of", voice.names(entry.members()), name)
                : name;
        if (entry.outcome() == Outcome.INELIGIBLE) {
            return refused(of, entry);
        }
        boolean held = entry.outcome() == Outcome.HOLD;
        return new Other(
                of, held ? State.WARN : State.OK, voice.say(held ? "other.held" : "other.likely"), paid(entry));
    }

    private Other refused(String name, ProgrammeResult entry) {
        boolean needless =
                entry.reasons().contains("ALREADY_DIBAO") || entry.reasons().contains("ALREADY_MARGIN");
        List<String> why = needless
                ? entry.reasons().stream()
                        .filter(reason -> reason.startsWith("ALREADY_"))
                        .toList()
                : entry.reasons();
        return new Other(name, State.PLAIN, voice.say(needless ? "other.needless" : "other.no"), voice.reasons(why));
    }

    private String paid(ProgrammeResult entry) {
        Money monthly = entry.monthlyAmount();
        Money once = entry.oneOffAmount();
        if (once != null) {
            return voice.say("other.once", Voice.money(once));
        }
        return monthly == null || !monthly.isPositive()
                ? voice.say("other.noCash")
                : voice.say("other.monthly", Voice.money(monthly));
    }
}
