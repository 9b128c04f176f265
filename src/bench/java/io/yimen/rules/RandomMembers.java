package io.yimen.rules;

import io.yimen.common.Programme;
import io.yimen.common.Sex;
import io.yimen.rules.Facts.ActiveBenefit;
import io.yimen.rules.Facts.CareSetting;
import io.yimen.rules.Facts.Disability;
import io.yimen.rules.Facts.DisabilityCategory;
import io.yimen.rules.Facts.Member;
import io.yimen.rules.Facts.MemberStatus;
import io.yimen.rules.Facts.Relation;
import io.yimen.rules.Facts.SelfCare;
import io.yimen.rules.Facts.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The people of one household: alone and old, a couple, a couple or a parent with children, three generations. */
final class RandomMembers {

    private final SplittableRandom random;
    private final LocalDate asOf;

    RandomMembers(SplittableRandom random, LocalDate asOf) {
        this.random = random;
        this.asOf = asOf;
    }

    /** One to five people, 2.4 in the mean. */
    List<Member> household() {
        List<Member> members = new ArrayList<>(5);
        int size = 1 + pick(random, 27, 31, 24, 11, 7);
        int head = size == 1 ? 40 + random.nextInt(48) : 28 + random.nextInt(45);
        members.add(member(0, Relation.HEAD, head));
        for (int i = 1; i < size; i++) {
            members.add(other(i, head));
        }
        return members;
    }

    private Member other(int index, int head) {
        if (index == 1 && chance(70)) {
            return member(index, Relation.SPOUSE, head - 4 + random.nextInt(9));
        }
        return chance(80)
                ? member(index, Relation.CHILD, Math.max(0, head - 25 - random.nextInt(12)))
                : member(index, Relation.PARENT, Math.min(95, head + 20 + random.nextInt(12)));
    }

    private Member member(int index, Relation relation, int age) {
        boolean severe = chance(5);
        return new Member(
                new String("m" + index),
                asOf.minusYears(age).minusDays(random.nextInt(365)),
                chance(50) ? Sex.FEMALE : Sex.MALE,
                relation,
                null,
                !chance(3),
                chance(2) ? MemberStatus.IMPRISONED : MemberStatus.PRESENT,
                study(age),
                severe || chance(5) ? disability(severe) : null,
                chance(5),
                false,
                null,
                null,
                severe || age > 80 && chance(30) ? Set.of(SelfCare.BATHING, SelfCare.DRESSING) : Set.of(),
                chance(5) ? CareSetting.INSTITUTION : CareSetting.HOME,
                chance(4) ? List.of(new ActiveBenefit(Programme.DIBAO, 610103, chance(80), null)) : List.of());
    }

    private Study study(int age) {
        if (age < 6 || age > 22) {
            return Study.NONE;
        }
        return age < 16 ? Study.COMPULSORY : chance(60) ? Study.UPPER_SECONDARY : Study.NONE;
    }

    private Disability disability(boolean severe) {
        DisabilityCategory category = DisabilityCategory.values()[random.nextInt(DisabilityCategory.values().length)];
        return new Disability(category, severe ? 1 + random.nextInt(2) : 3 + random.nextInt(2));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** An index, each as often as its weight of a hundred. */
    static int pick(SplittableRandom random, int... weights) {
        int left = random.nextInt(100);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("The weights do not add up to a hundred");
    }
}
