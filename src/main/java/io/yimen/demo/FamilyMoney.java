package io.yimen.demo;

import io.yimen.common.Money;
import io.yimen.common.Residence;
import io.yimen.screening.AssetFacts;
import io.yimen.screening.ExpenseFacts;
import io.yimen.screening.IncomeFacts;
import io.yimen.screening.IncomeFacts.Kind;
import io.yimen.screening.ObligorFacts;
import io.yimen.screening.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads a yearly income over the members as such families earn it: pensions first, then wages, fields and odd jobs. */
final class FamilyMoney {

    private final Dice dice;
    private final LocalDate day;
    private final Residence residence;
    private final List<DemoMember> members;
    private final List<IncomeFacts> incomes = new ArrayList<>();
    private long left;

    /** @param yearly what all together come to, in yuan */
    FamilyMoney(Dice dice, LocalDate day, Residence residence, List<DemoMember> members, long yearly) {
        this.dice = dice;
        this.day = day;
        this.residence = residence;
        this.members = members;
        this.left = yearly;
    }

    List<IncomeFacts> incomes() {
        long old = members.stream().filter(member -> member.age(day) >= 60).count();
        members.stream().filter(member -> member.age(day) >= 60).forEach(member -> pension(member, old));
        List<DemoMember> earners =
                members.stream().filter(member -> member.earns(day)).toList();
        if (earners.isEmpty()) {
            withoutEarner();
        } else {
            earn(earners);
        }
        return incomes;
    }

    private void pension(DemoMember member, long old) {
        long most = left * 2 / 3 / old / 12;
        long monthly = Math.min(dice.between(150, 240), most) / 5 * 5;
        if (monthly >= 50) {
            add(member, Kind.TRANSFER, "BASIC_RESIDENT_PENSION", monthly, Period.MONTH);
        }
    }

    private void earn(List<DemoMember> earners) {
        if (residence == Residence.RURAL && left > 4000) {
            fields(earners.get(0), Math.min(left / 2, dice.between(2000, 6000)) / 100 * 100);
        }
        int count = earners.size() > 1 && left > 20_000 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            long monthly = left / 12 / (count - i) / 10 * 10;
            if (monthly >= 100) {
                add(earners.get(i), Kind.WAGE, null, monthly, Period.MONTH);
            }
        }
    }

    // 1.5 times the proceeds come in, the rest was seed and fertiliser
    private void fields(DemoMember member, long yearly) {
        incomes.add(new IncomeFacts(
                member.facts().ref(), Kind.BUSINESS, "FARMING", yuan(yearly * 3 / 2), yuan(yearly / 2), Period.YEAR));
        left -= yearly;
    }

    private void withoutEarner() {
        DemoMember head = members.get(0);
        if (residence == Residence.RURAL && left >= 1200) {
            add(head, Kind.PROPERTY, "LAND_RENT", Math.min(left, dice.between(6, 14) * 100L), Period.YEAR);
        }
        long monthly = left / 12 / 10 * 10;
        if (monthly >= 50) {
            add(head, residence == Residence.RURAL ? Kind.OTHER : Kind.TRANSFER, null, monthly, Period.MONTH);
        }
    }

    private void add(DemoMember member, Kind kind, @Nullable String code, long amount, Period period) {
        incomes.add(new IncomeFacts(member.facts().ref(), kind, code, yuan(amount), null, period));
        left -= period == Period.MONTH ? 12 * amount : amount;
    }

    List<ExpenseFacts> expenses() {
        return members.stream()
                .filter(member -> member.facts().seriousIllness())
                .map(member -> new ExpenseFacts(
                        member.facts().ref(),
                        ExpenseFacts.Kind.MEDICAL_SELF_PAID,
                        yuan(dice.between(20, 160) * 100L),
                        Period.YEAR))
                .toList();
    }

    AssetFacts assets() {
        boolean owns = residence == Residence.RURAL || !dice.oneIn(3);
        return new AssetFacts(
                yuan(dice.between(3, 90) * 100L),
                false,
                List.of(),
                owns ? List.of(new AssetFacts.Dwelling(dice.between(38, 110) + ".00")) : List.of(),
                List.of());
    }

    /** Kin who live elsewhere: where nobody at home can earn there always is one who could support. */
    List<ObligorFacts> obligors(long line) {
        boolean earner = members.stream().anyMatch(member -> member.earns(day));
        DemoMember head = members.get(0);
        if (earner && !dice.oneIn(4)) {
            return List.of();
        }
        ObligorFacts.Relation relation =
                head.age(day) >= 55 ? ObligorFacts.Relation.CHILD : ObligorFacts.Relation.SIBLING;
        long size = dice.between(3, 4);
        long income = 12 * line * size * dice.between(70, 97) / 100 / 100 * 100;
        return List.of(new ObligorFacts(
                "o1",
                relation,
                null,
                null,
                size,
                yuan(income),
                null,
                null,
                null,
                ObligorFacts.Benefit.NONE,
                ObligorFacts.Status.PRESENT,
                null,
                true,
                null,
                null));
    }

    private static Money yuan(long yuan) {
        return Money.ofFen(yuan * 100);
    }
}
