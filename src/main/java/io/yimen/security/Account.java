package io.yimen.security;

import io.yimen.common.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored account; {@code region} is missing until the security administrator gives one. */
record Account(
        UUID id,
        String username,
        String displayName,
        @Nullable RegionCode region,
        Set<Role> roles,
        Set<String> scopes,
        PasswordState password,
        boolean enabled,
        @Nullable Instant lockedUntil,
        int version) {

    /** What is known of a password: never the password. */
    record PasswordState(
            String hash, Instant changedAt, List<String> history, boolean mustChange, boolean neverExpires) {

        // 等保 2.0, 8.1.4.1 a): passwords are changed periodically
        private static final Duration LIFE = Duration.ofDays(90);

        boolean dueAt(Instant now) {
            return mustChange || (!neverExpires && changedAt.plus(LIFE).isBefore(now));
        }
    }

    /**
     * True for a machine client and nothing else. It cannot answer a page that asks for a new password, so the one that the
     * administrator made for it stays until the administrator makes another.
     */
    boolean isMachine() {
        return roles.equals(Set.of(Role.SCREENING_CLIENT));
    }

    boolean passwordDue(Instant now) {
        return !isMachine() && password.dueAt(now);
    }

    /** An account without a role or a region has no way in. */
    boolean maySignIn(Instant now) {
        return enabled && region != null && !roles.isEmpty() && !isLocked(now);
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    StaffPrincipal principal(Instant now) {
        return new StaffPrincipal(
                username,
                displayName,
                region == null ? "" : region.value(),
                roles.stream().map(Role::name).sorted().toList(),
                scopes.stream().sorted().toList(),
                passwordDue(now),
                version);
    }
}
