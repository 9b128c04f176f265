package io.yimen.verification;

/** What a register may say about a person, whichever register it is. */
public enum FactKind {
    HUKOU,
    DEATH,
    VEHICLE,
    MARRIAGE,
    CREMATION,
    OTHER_BENEFIT,
    DEPOSIT,
    DEPOSIT_OVER_LIMIT,
    SECURITIES,
    DWELLING,
    HOUSING_FUND,
    COMPANY,
    TAXED_INCOME,
    SOCIAL_INSURANCE,
    PENSION,
    UNEMPLOYMENT_PAY,
    DISABILITY,
    MEDICAL_SPENDING,
    PAYMENT_BALANCE,
    EDUCATION
}
