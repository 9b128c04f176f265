package io.yimen.rules;

import io.yimen.rules.Facts.Relation;

/** Which members owe each other support, by their relation to the head. */
@LegalBasis("CIVIL-CODE")
final class Kinship {

    private Kinship() {}

    /** True between spouses and between parent and child. */
    static boolean oweSupport(Person one, Person other) {
        Relation a = one.facts().relation();
        Relation b = other.facts().relation();
        return areSpouses(a, b) || isParentOf(a, b) || isParentOf(b, a);
    }

    private static boolean areSpouses(Relation a, Relation b) {
        return switch (a) {
            case HEAD -> b == Relation.SPOUSE;
            case SPOUSE -> b == Relation.HEAD;
            case PARENT, GRANDPARENT -> a == b;
            default -> false;
        };
    }

    private static boolean isParentOf(Relation parent, Relation child) {
        return switch (parent) {
            case GRANDPARENT -> child == Relation.PARENT;
            case PARENT -> child == Relation.HEAD || child == Relation.SIBLING;
            case HEAD, SPOUSE -> child == Relation.CHILD;
            case CHILD -> child == Relation.GRANDCHILD;
            default -> false;
        };
    }
}
