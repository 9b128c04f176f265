package io.yimen.demo;

import static io.yimen.common.Sex.FEMALE;
import static io.yimen.common.Sex.MALE;
import static io.yimen.screening.MemberFacts.DisabilityCategory.INTELLECTUAL;
import static io.yimen.screening.MemberFacts.DisabilityCategory.MENTAL;
import static io.yimen.screening.MemberFacts.DisabilityCategory.PHYSICAL;
import static io.yimen.screening.MemberFacts.DisabilityCategory.VISUAL;
import static io.yimen.screening.MemberFacts.Relation.CHILD;
import static io.yimen.screening.MemberFacts.Relation.GRANDCHILD;
import static io.yimen.screening.MemberFacts.Relation.HEAD;
import static io.yimen.screening.MemberFacts.Relation.PARENT;
import static io.yimen.screening.MemberFacts.Relation.SPOUSE;

import io.yimen.common.Sex;
import io.yimen.screening.MemberFacts.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Kinds of families that come to the window: one to six people. */
final class FamilyShapes {

    private static final List<Function<Dice, List<Person>>> SHAPES = List.of(
            FamilyShapes::alone,
            FamilyShapes::oldCouple,
            FamilyShapes::oldCouple,
            FamilyShapes::oneParent,
            FamilyShapes::oneParent,
            FamilyShapes::illParent,
            FamilyShapes::illParent,
            FamilyShapes::illParent,
            FamilyShapes::threeGenerations,
            FamilyShapes::disabledChild,
            FamilyShapes::disabledChild,
            FamilyShapes::grandparents,
            FamilyShapes::couple);

    private FamilyShapes() {}

    static List<Person> any(Dice dice) {
        return dice.of(SHAPES).apply(dice);
    }

    /** A family in which somebody is gravely ill or disabled, for whom the money may be meant alone. */
    static List<Person> withSomebodyGravelyAffected(Dice dice) {
        return dice.oneIn(2) ? illParent(dice) : disabledChild(dice);
    }

    static List<Person> withWageEarners(Dice dice) {
        return dice.oneIn(2) ? couple(dice) : oneParent(dice);
    }

    private static List<Person> alone(Dice dice) {
        return dice.oneIn(3)
                ? List.of(Person.of(HEAD, sex(dice), dice.between(35, 58)).seriouslyIll())
                : List.of(Person.of(HEAD, sex(dice), dice.between(66, 88)));
    }

    private static List<Person> oldCouple(Dice dice) {
        int age = dice.between(61, 82);
        Person wife = Person.of(SPOUSE, FEMALE, age - dice.between(0, 4));
        return List.of(Person.of(HEAD, MALE, age), dice.oneIn(3) ? wife.seriouslyIll() : wife);
    }

    private static List<Person> oneParent(Dice dice) {
        int age = dice.between(32, 48);
        List<Person> family = new ArrayList<>(List.of(Person.of(HEAD, dice.oneIn(3) ? MALE : FEMALE, age)));
        children(dice, family, CHILD, age, dice.between(1, 2));
        return family;
    }

    private static List<Person> illParent(Dice dice) {
        int age = dice.between(34, 52);
        Person husband = Person.of(HEAD, MALE, age);
        Person wife = Person.of(SPOUSE, FEMALE, age - dice.between(0, 3));
        boolean his = dice.oneIn(2);
        List<Person> family =
                new ArrayList<>(List.of(his ? husband.seriouslyIll() : husband, his ? wife : wife.seriouslyIll()));
        children(dice, family, CHILD, age - 3, dice.between(1, 3));
        return family;
    }

    private static List<Person> threeGenerations(Dice dice) {
        List<Person> family = new ArrayList<>(couple(dice));
        int age = family.get(0).age();
        family.add(Person.of(PARENT, FEMALE, age + dice.between(22, 28)));
        if (dice.oneIn(3)) {
            family.add(Person.of(PARENT, MALE, age + dice.between(24, 30)));
        }
        return family;
    }

    private static List<Person> disabledChild(Dice dice) {
        int age = dice.between(50, 66);
        Person child = Person.of(CHILD, sex(dice), dice.between(20, 30));
        return List.of(
                Person.of(HEAD, sex(dice), age),
                dice.oneIn(2)
                        ? child.disabled(dice.oneIn(2) ? INTELLECTUAL : MENTAL, dice.between(1, 2))
                        : child.disabled(dice.oneIn(2) ? PHYSICAL : VISUAL, dice.between(1, 2)));
    }

    private static List<Person> grandparents(Dice dice) {
        int age = dice.between(60, 72);
        List<Person> family = new ArrayList<>(List.of(Person.of(HEAD, sex(dice), age)));
        children(dice, family, GRANDCHILD, age - 24, dice.between(1, 2));
        return family;
    }

    private static List<Person> couple(Dice dice) {
        int age = dice.between(30, 46);
        List<Person> family = new ArrayList<>(
                List.of(Person.of(HEAD, MALE, age), Person.of(SPOUSE, FEMALE, age - dice.between(0, 4))));
        children(dice, family, CHILD, age - 4, dice.between(1, 2));
        return family;
    }

    private static void children(Dice dice, List<Person> family, Relation relation, int parentAge, int count) {
        int oldest = Math.max(1, Math.min(17, parentAge - 24));
        for (int i = 0; i < count; i++) {
            family.add(Person.of(relation, sex(dice), Math.max(1, oldest - 3 * i - dice.between(0, 2))));
        }
    }

    private static Sex sex(Dice dice) {
        return dice.oneIn(2) ? MALE : FEMALE;
    }
}
