package io.yimen.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes one event for each call of a machine interface, with its result. */
final class ApiAudit extends OncePerRequestFilter {

    private final AuditTrail trail;

    ApiAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Acting.principal().ifPresent(principal -> {
            String outcome = response.getStatus() < 400 ? AuditEvent.OK : Integer.toString(response.getStatus());
            trail.recordApart(new AuditEvent(
                    SignIn.county(principal),
                    "API_CALLED",
                    request.getRequestURI(),
                    outcome,
                    Map.of("method", request.getMethod())));
        });
    }
}
