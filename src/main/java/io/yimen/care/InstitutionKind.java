package io.yimen.care;

/** Kinds of institutions; message keys under {@code care.kind}. */
public enum InstitutionKind {
    /** Kept by the government for Tekun people. */
    SUPPORT_HOME,
    WELFARE_HOME,
    CHILDREN_HOME,
    NURSING_HOME,
    DISABLED_HOME
}
