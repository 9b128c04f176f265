package io.yimen.policy;

/** What a file of a draft is: the document by which the values are set, or the decision to pay arrears. */
public enum DocumentKind {
    BASIS,
    BACK_PAY
}
