package io.yimen.document;

/** What may make a document needed: something about a member, or about the case. */
public enum Situation {
    ALWAYS,
    ADULT,
    DISABILITY,
    ILLNESS,
    STUDENT,
    INCOME,
    MEDICAL_COST,
    EDUCATION_COST,
    CARE_COST,
    RENT,
    COURT_SUPPORT,
    INCIDENT,
    COMPLEX,
    VISITED,
    NOTICED
}
