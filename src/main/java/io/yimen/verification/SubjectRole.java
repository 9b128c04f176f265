package io.yimen.verification;

/** Whether somebody belongs to the household, or lives outside it and owes it support. */
public enum SubjectRole {
    MEMBER,
    OBLIGOR
}
