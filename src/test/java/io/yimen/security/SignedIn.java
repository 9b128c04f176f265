package io.yimen.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.yimen.security.DemoAccounts.Demo;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of the demo accounts: {@code mvc.get().uri("/workbench").with(SignedIn.as("caseworker.beilin"))}. */
public final class SignedIn {

    private SignedIn() {}

    /** A page request, signed in without going through the login form. */
    public static RequestPostProcessor as(String username) {
        return authentication(token(username));
    }

    /** A page request of somebody who is no demo account. */
    public static RequestPostProcessor as(AccountView account) {
        StaffPrincipal principal = new StaffPrincipal(
                account.username(),
                account.displayName(),
                account.region().value(),
                account.roles().stream().map(Role::name).toList(),
                List.of(),
                false,
                1);
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()));
    }

    /** A request of the machine interface with name and password. */
    public static RequestPostProcessor basic(String username) {
        return httpBasic(username, DemoAccounts.PASSWORD);
    }

    /** The account for {@link StaffIdentity#callAs}. */
    public static AccountView account(String username) {
        return principal(username).view();
    }

    static UsernamePasswordAuthenticationToken token(String username) {
        StaffPrincipal principal = principal(username);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
    }

    private static StaffPrincipal principal(String username) {
        Demo demo = DemoAccounts.ALL.stream()
                .filter(known -> known.username().equals(username))
                .findFirst()
                .orElseThrow();
        Set<String> scopes =
                demo.role() == Role.SCREENING_CLIENT ? Set.of("screening:read", "screening:simulate") : Set.of();
        return new StaffPrincipal(
                demo.username(),
                demo.displayName(),
                demo.region(),
                List.of(demo.role().name()),
                List.copyOf(scopes),
                false,
                1);
    }
}
