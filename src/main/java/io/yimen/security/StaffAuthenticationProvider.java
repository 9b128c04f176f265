package io.yimen.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by name and password. */
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final SignIn signIn;

    StaffAuthenticationProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        StaffPrincipal principal = verify(request.getName(), String.valueOf(request.getCredentials()), origin(request));
        var answer = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
        answer.setDetails(request.getDetails());
        return answer;
    }

    StaffPrincipal verify(String username, String password, String origin) {
        return signIn.verify(username, password, origin)
                .orElseThrow(() -> new BadCredentialsException("Not signed in"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static String origin(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "-";
    }
}
