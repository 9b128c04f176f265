package io.yimen.document;

/** Something that holds for a member of a case, or with an empty {@code member} for the case itself. */
public record Circumstance(Situation situation, String member) {

    public static Circumstance ofCase(Situation situation) {
        return new Circumstance(situation, "");
    }
}
