package io.yimen.screening;

import io.yimen.common.Money;
import io.yimen.common.Sex;
import io.yimen.screening.MemberFacts.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Finds the nearest changes of income, savings and members that give another result, by trying them out on the engine. */
final class WhatIf {

    /** Far enough for any threshold: a thousand times the lines. */
    private static final long FAR = 1_000;

    private final ScreeningRequest facts;
    private final ScreeningResult now;
    private final Function<ScreeningRequest, ScreeningResult> trial;

    private WhatIf(ScreeningRequest facts, ScreeningResult now, Function<ScreeningRequest, ScreeningResult> trial) {
        this.facts = facts;
        this.now = now;
        this.trial = trial;
    }

    static List<Flip> flips(
            ScreeningRequest facts, ScreeningResult now, Function<ScreeningRequest, ScreeningResult> trial) {
        WhatIf whatIf = new WhatIf(facts, now, trial);
        if (now.household().counted().isEmpty()) {
            return List.of();
        }
        List<Flip> flips = new ArrayList<>();
        if (whatIf.isDibao(now)) {
            whatIf.moreIncome().ifPresent(flips::add);
            whatIf.moreSavings().ifPresent(flips::add);
        } else {
            whatIf.lessIncome().ifPresent(flips::add);
            whatIf.lessSavings().ifPresent(flips::add);
        }
        whatIf.child().ifPresent(flips::add);
        return flips;
    }

    private Optional<Flip> moreIncome() {
        String ref = earner();
        long far = Math.max(1, now.household().linesMonthly().fen()) * FAR;
        return nearest(Flip.Kind.MORE_INCOME, ref, far, more -> facts.withIncomes(withMore(ref, more)));
    }

    private Optional<Flip> moreSavings() {
        long far = Math.max(1, now.household().linesMonthly().fen()) * FAR;
        return nearest(Flip.Kind.MORE_SAVINGS, "", far, more -> facts.withAssets(withSavings(savings() + more)));
    }

    private Optional<Flip> lessSavings() {
        return nearest(Flip.Kind.LESS_SAVINGS, "", savings(), less -> facts.withAssets(withSavings(savings() - less)));
    }

    /** Of all incomes of people who count, the one where the least less a month does it. */
    private Optional<Flip> lessIncome() {
        return facts.incomes().stream()
                .filter(item -> counts(item.member()) && item.amount().isPositive())
                .flatMap(item -> less(item).stream())
                .min(Comparator.comparing(Flip::by));
    }

    private Optional<Flip> less(IncomeFacts item) {
        int months = item.period() == Period.YEAR ? 12 : 1;
        long fen = item.amount().fen();
        return nearest(
                Flip.Kind.LESS_INCOME,
                item.member(),
                (fen + months - 1) / months,
                less -> facts.withIncomes(replaced(item, Money.ofFen(Math.max(0, fen - months * less)))));
    }

    /** A child born today; told also when only the amount changes. */
    private Optional<Flip> child() {
        if (facts.members().size() >= 30) {
            return Optional.empty();
        }
        List<MemberFacts> members = new ArrayList<>(facts.members());
        members.add(MemberFacts.of(freeRef(), facts.asOf(), Sex.FEMALE, Relation.CHILD));
        ScreeningRequest changed = facts.withMembers(members);
        ScreeningResult after = trial.apply(changed);
        boolean told = isDibao(after) && !SheetAmount.total(after).equals(SheetAmount.total(now));
        return told ? Optional.of(new Flip(Flip.Kind.CHILD, "", Money.ZERO, changed, after)) : Optional.empty();
    }

    /** The smallest change up to {@code far} after which the household's Dibao comes out otherwise; once over, it stays over. */
    private Optional<Flip> nearest(Flip.Kind kind, String ref, long far, LongFunction<ScreeningRequest> change) {
        OptionalLong smallest = smallest(far, change);
        return smallest.isEmpty()
                ? Optional.empty()
                : Optional.of(flip(kind, ref, smallest.getAsLong(), change.apply(smallest.getAsLong())));
    }

    private Flip flip(Flip.Kind kind, String ref, long by, ScreeningRequest changed) {
        return new Flip(kind, ref, Money.ofFen(by), changed, trial.apply(changed));
    }

    private OptionalLong smallest(long far, LongFunction<ScreeningRequest> change) {
        if (far <= 0 || !isOther(change.apply(far))) {
            return OptionalLong.empty();
        }
        long same = 0;
        long other = far;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (isOther(change.apply(middle))) {
                other = middle;
            } else {
                same = middle;
            }
        }
        return OptionalLong.of(other);
    }

    private boolean isOther(ScreeningRequest changed) {
        return isDibao(trial.apply(changed)) != isDibao(now);
    }

    private boolean isDibao(ScreeningResult result) {
        Verdict verdict = Verdict.of(result);
        return verdict == Verdict.DIBAO || verdict == Verdict.HOLD;
    }

    /** Who has a wage, else the first who counts. */
    private String earner() {
        return facts.incomes().stream()
                .filter(item -> item.kind() == IncomeFacts.Kind.WAGE && counts(item.member()))
                .map(IncomeFacts::member)
                .findFirst()
                .orElse(now.household().counted().get(0));
    }

    /** On top of a monthly wage, or as an income of its own. */
    private List<IncomeFacts> withMore(String ref, long more) {
        Optional<IncomeFacts> wage = facts.incomes().stream()
                .filter(item -> item.member().equals(ref)
                        && item.kind() == IncomeFacts.Kind.WAGE
                        && item.period() == Period.MONTH)
                .findFirst();
        if (wage.isPresent()) {
            return replaced(wage.get(), wage.get().amount().plus(Money.ofFen(more)));
        }
        List<IncomeFacts> incomes = new ArrayList<>(facts.incomes());
        incomes.add(new IncomeFacts(ref, IncomeFacts.Kind.OTHER, null, Money.ofFen(more), null, Period.MONTH));
        return incomes;
    }

    private List<IncomeFacts> replaced(IncomeFacts item, Money amount) {
        IncomeFacts changed =
                new IncomeFacts(item.member(), item.kind(), item.code(), amount, item.costs(), item.period());
        List<IncomeFacts> incomes = new ArrayList<>(facts.incomes());
        incomes.set(incomes.indexOf(item), changed);
        return incomes;
    }

    private AssetFacts withSavings(long fen) {
        AssetFacts assets = facts.assets();
        Money financial = Money.ofFen(fen);
        return assets == null
                ? new AssetFacts(financial, false, List.of(), List.of(), List.of())
                : new AssetFacts(
                        financial,
                        assets.overLimitUnknownAmount(),
                        assets.vehicles(),
                        assets.dwellings(),
                        assets.companies());
    }

    private long savings() {
        AssetFacts assets = facts.assets();
        return assets == null || assets.financial() == null
                ? 0
                : assets.financial().fen();
    }

    private boolean counts(String ref) {
        return now.household().counted().contains(ref);
    }

    private String freeRef() {
        String ref = "child";
        while (isTaken(ref)) {
            ref += "+";
        }
        return ref;
    }

    private boolean isTaken(String ref) {
        return facts.members().stream().anyMatch(member -> member.ref().equals(ref));
    }
}
