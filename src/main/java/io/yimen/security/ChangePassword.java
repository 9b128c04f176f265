package io.yimen.security;

/** A new password for one's own account; never printed. */
public record ChangePassword(String username, String current, String fresh) {

    @Override
    public String toString() {
        return "ChangePassword[" + username + "]";
    }
}
