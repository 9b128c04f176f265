package io.yimen.security;

/** A new account: what the person signs in with and how they are called. */
public record CreateAccount(String username, String displayName) {}
