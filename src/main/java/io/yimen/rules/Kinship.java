package io.yimen.rules;

import io.yimen.rules.Facts.Relation;

/** Which members owe each other support, by their relation to the head. */
@LegalBasis("CIVIL-CODE")
final class Kinship {

    /** By the relation of one: the relations of others between whom and that one support is owed, a bit for each. */
    private static final int[] OWED = owed();

    private Kinship() {}

    /** True between spouses and between parent and child. */
    static boolean oweSupport(Person one, Person other) {
        return oweSupport(one.facts().relation(), other.facts().relation());
    }

    static boolean oweSupport(Relation one, Relation other) {
        return (OWED[one.ordinal()] >> other.ordinal() & 1) != 0;
    }

    private static int[] owed() {
        Relation[] all = Relation.values();
        int[] owed = new int[all.length];
        for (Relation a : all) {
            for (Relation b : all) {
                boolean owes = areSpouses(a, b) || isParentOf(a, b) || isParentOf(b, a);
                owed[a.ordinal()] |= owes ? 1 << b.ordinal() : 0;
            }
        }
        return owed;
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
