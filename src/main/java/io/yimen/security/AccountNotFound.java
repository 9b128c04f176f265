package io.yimen.security;

/** There is no account of that name. */
public class AccountNotFound extends RuntimeException {}
