package io.yimen.security;

/** Who may call which route. */
final class AccessRules {

    private AccessRules() {}
}
