package io.yimen.screening;

/** What a sheet is worth: how far the decision has come that it shows or tries out. */
public enum SheetStanding {
    /** Nobody has decided yet. */
    TRIAL,
    CONFIRMED,
    REFUSED,
    /** The case ended without a decision. */
    ENDED
}
