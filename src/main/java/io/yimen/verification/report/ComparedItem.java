package io.yimen.verification.report;

/** What is held against each other; message keys under {@code hiavs.item}. */
public enum ComparedItem {
    /** The person behind the number: the register knows another name, or several people. */
    IDENTITY(Scope.PERSON, false),
    DEATH(Scope.PERSON, true),
    HUKOU(Scope.PERSON, true),
    MARRIAGE(Scope.PERSON, false),
    BENEFIT(Scope.PERSON, true),
    DISABILITY(Scope.PERSON, true),
    STUDY(Scope.PERSON, true),
    WAGE(Scope.PERSON, true),
    BUSINESS(Scope.PERSON, true),
    PROPERTY(Scope.PERSON, true),
    PENSION(Scope.PERSON, true),
    /** Somebody pays contributions for a person who said to have no work. */
    EMPLOYMENT(Scope.PERSON, true),
    MEDICAL(Scope.PERSON, true),
    FINANCIAL(Scope.HOUSEHOLD, true),
    /** A bank says over the limit, and not by how much. */
    OVER_LIMIT(Scope.HOUSEHOLD, true),
    VEHICLES(Scope.HOUSEHOLD, true),
    DWELLINGS(Scope.HOUSEHOLD, true),
    COMPANIES(Scope.HOUSEHOLD, true),
    OBLIGOR_INCOME(Scope.OBLIGOR, true);

    /** Whose it is. */
    public enum Scope {
        PERSON,
        HOUSEHOLD,
        OBLIGOR
    }

    private final Scope scope;
    private final boolean takenOver;

    ComparedItem(Scope scope, boolean takenOver) {
        this.scope = scope;
        this.takenOver = takenOver;
    }

    public Scope scope() {
        return scope;
    }

    /** True when what was found can take the place of what was said; else the facts must be amended by hand. */
    public boolean canTakeOver() {
        return takenOver;
    }
}
