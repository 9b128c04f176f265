package io.yimen.sandbox;

/** What a register does instead of simply answering about one person. */
enum Oddity {
    /** It keeps several people of that name and cannot tell them apart. */
    SEVERAL,
    /** It knows the number under another name. */
    MISMATCH,
    /** It says nothing for an hour after the first question. */
    SILENT,
    /** It answers with another person's page. */
    OTHER_PERSON,
    /** Its first row about the person in a file cannot be read. */
    BAD_ROW
}
