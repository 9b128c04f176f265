package io.yimen.security;

import io.yimen.common.RegionCode;
import java.util.Optional;
import java.util.Set;

/** What an account may do from now on, and where; no roles takes every right away. */
public record GrantRights(String username, Optional<RegionCode> region, Set<Role> roles, Set<String> scopes) {}
