package io.yimen.security;

/** Work that needs an account was begun without one. */
public class NobodySignedIn extends RuntimeException {

    public NobodySignedIn() {
        super("Nobody is signed in");
    }
}
