package io.yimen.application;

import java.util.List;

/** Something the action needs is missing; {@code code} names what, such as CONSENT_MISSING. */
public class CaseIncomplete extends RuntimeException {

    private final String code;
    private final transient List<Flaw> flaws;

    CaseIncomplete(String code, List<Flaw> flaws) {
        super(code);
        this.code = code;
        this.flaws = List.copyOf(flaws);
    }

    public String code() {
        return code;
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
