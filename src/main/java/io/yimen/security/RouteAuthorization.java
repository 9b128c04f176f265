package io.yimen.security;

import io.yimen.security.AccessRules.Audience;
import io.yimen.security.AccessRules.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Asks {@link AccessRules} and notes on the request why it was refused. */
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    /** Why a request was refused, for the answer to it. */
    enum Refusal {
        NO_SUCH_ROUTE,
        PASSWORD_DUE,
        ROLE
    }

    static final String REFUSAL = RouteAuthorization.class.getName() + ".refusal";

    private record Line(PathPatternRequestMatcher matcher, Rule rule) {}

    private final List<Line> lines =
            AccessRules.ALL.stream().map(rule -> new Line(matcher(rule), rule)).toList();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Rule> rule = lines.stream()
                .filter(line -> line.matcher().matches(request))
                .map(Line::rule)
                .findFirst();
        if (rule.isPresent() && rule.get().audience() == Audience.EVERYBODY) {
            return new AuthorizationDecision(true);
        }
        Refusal refusal = refusal(rule, authentication.get());
        request.setAttribute(REFUSAL, refusal);
        return new AuthorizationDecision(refusal == null);
    }

    private static @Nullable Refusal refusal(Optional<Rule> rule, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal principal)) {
            return Refusal.ROLE;
        }
        if (rule.isEmpty()) {
            return Refusal.NO_SUCH_ROUTE;
        }
        if (principal.passwordDue() && rule.get().audience() != Audience.OWN_ACCOUNT) {
            return Refusal.PASSWORD_DUE;
        }
        Set<Role> held = principal.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
        return rule.get().admits(held) ? null : Refusal.ROLE;
    }

    private static PathPatternRequestMatcher matcher(Rule rule) {
        return rule.method() == null
                ? PathPatternRequestMatcher.pathPattern(rule.pattern())
                : PathPatternRequestMatcher.pathPattern(rule.method(), rule.pattern());
    }
}
