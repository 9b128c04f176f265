package io.yimen.application;

import java.util.List;

/** What an action still needs, whatever is typed: a code and where to look. */
record Lack(String code, List<Flaw> flaws) {

    static Lack of(String code, String pointer, Object... args) {
        return new Lack(code, List.of(Flaw.of(pointer, "application.lack." + code, args)));
    }
}
