package io.yimen.verification;

/** A consent that cannot be recorded as it is; {@code code} says why, its words are under {@code verification.consent.refused}. */
public class ConsentRefused extends RuntimeException {

    private final String code;

    ConsentRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
