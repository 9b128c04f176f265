package io.yimen.verification;

/** On what a question rests: the person's signed consent, or a law that the source's agreement names. */
public enum Basis {
    CONSENT,
    STATUTORY
}
