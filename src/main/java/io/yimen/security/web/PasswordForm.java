package io.yimen.security.web;

import io.yimen.security.ChangePassword;

/** The present password and the new one, typed twice. */
record PasswordForm(String current, String fresh, String repeat) {

    PasswordForm {
        current = current == null ? "" : current;
        fresh = fresh == null ? "" : fresh;
        repeat = repeat == null ? "" : repeat;
    }

    boolean agrees() {
        return fresh.equals(repeat);
    }

    ChangePassword toCommand(String username) {
        return new ChangePassword(username, current, fresh);
    }
}
