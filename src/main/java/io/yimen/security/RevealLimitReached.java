package io.yimen.security;

/** One account has looked at too many full numbers within the hour. */
public class RevealLimitReached extends RuntimeException {

    public RevealLimitReached() {
        super("Too many reveals within the hour");
    }
}
