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

    /** One thing that is missing, at one place; its words are under {@code application.lack}. */
    static CaseIncomplete lack(String code, String pointer, Object... args) {
        return of(Lack.of(code, pointer, args));
    }

    static CaseIncomplete of(Lack lack) {
        return new CaseIncomplete(lack.code(), lack.flaws());
    }

    public String code() {
        return code;
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
