package io.yimen.verification;

/** Why an item is where it is, as codes; the words are under {@code verification.reason}. */
final class Reasons {

    static final String NO_NUMBER = "NO_NUMBER";
    static final String CONSENT_NONE = "CONSENT_NONE";
    static final String CONSENT_SCOPE = "CONSENT_SCOPE";
    static final String CONSENT_EXPIRED = "CONSENT_EXPIRED";
    static final String CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN";
    static final String GUARDIAN_MISSING = "GUARDIAN_MISSING";
    static final String OBLIGOR_CONSENT = "OBLIGOR_CONSENT";
    static final String REUSED = "REUSED";
    static final String SOURCE_DOWN = "SOURCE_DOWN";
    static final String RETRIES_EXHAUSTED = "RETRIES_EXHAUSTED";
    static final String SOURCE_REFUSED = "SOURCE_REFUSED";
    static final String INTERRUPTED = "INTERRUPTED";
    static final String REMINDED = "REMINDED";
    static final String NO_ANSWER_IN_TIME = "NO_ANSWER_IN_TIME";
    static final String NOT_IN_ORDER = "NOT_IN_ORDER";
    static final String ASKED_AGAIN = "ASKED_AGAIN";
    static final String CASE_ENDED = "CASE_ENDED";

    private static final String PREFIX = "verification.reason.";

    private Reasons() {}

    static String key(String code) {
        return PREFIX + code;
    }
}
