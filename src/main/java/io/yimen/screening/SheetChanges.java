package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.screening.BenefitSheet.Change;
import java.util.List;

/** The nearest changes in words. */
final class SheetChanges {

    private final SheetData data;
    private final Voice voice;

    private SheetChanges(SheetData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    static List<Change> of(SheetData data, List<Flip> flips, Voice voice) {
        SheetChanges changes = new SheetChanges(data, voice);
        return flips.stream().map(changes::change).toList();
    }

    private Change change(Flip flip) {
        String to = voice.say(
                "change.to",
                Voice.money(SheetAmount.total(data.result())),
                Voice.money(SheetAmount.total(flip.result())));
        return new Change(what(flip), to, note(flip));
    }

    private String what(Flip flip) {
        return switch (flip.kind()) {
            case MORE_INCOME, LESS_INCOME ->
                voice.say("change." + flip.kind(), voice.name(flip.ref()), Voice.money(flip.by()));
            case MORE_SAVINGS ->
                voice.say("change.MORE_SAVINGS", Voice.money(savings(flip).minus(Money.ofFen(1))));
            case LESS_SAVINGS -> voice.say("change.LESS_SAVINGS", Voice.money(savings(flip)));
            case CHILD -> voice.say("change.CHILD");
        };
    }

    private String note(Flip flip) {
        String becomes = voice.say("verdict." + Verdict.of(flip.result()));
        return switch (flip.kind()) {
            // up to the limit itself, as the row names it
            case MORE_SAVINGS -> savingsNote(becomes, flip.by().minus(Money.ofFen(1)));
            case LESS_SAVINGS -> savingsNote(becomes, flip.by());
            default -> voice.say("change.note", becomes);
        };
    }

    private String savingsNote(String becomes, Money apart) {
        return voice.say("change.savings.note", becomes, Voice.money(savings()), Voice.money(apart));
    }

    private Money savings() {
        AssetFacts assets = data.facts().assets();
        return assets == null || assets.financial() == null ? Money.ZERO : assets.financial();
    }

    private static Money savings(Flip flip) {
        AssetFacts assets = flip.facts().assets();
        return assets == null || assets.financial() == null ? Money.ZERO : assets.financial();
    }
}
