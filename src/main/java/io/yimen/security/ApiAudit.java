package io.yimen.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Writes one event for each call of a machine interface, with its result; the answer waits until it is on record. */
final class ApiAudit extends OncePerRequestFilter {

    private final AuditTrail trail;
    private final HandlerExceptionResolver problems;

    ApiAudit(AuditTrail trail, HandlerExceptionResolver problems) {
        this.trail = trail;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        try {
            record(request, answer.getStatus());
        } catch (AuditUnavailable e) {
            answer.resetBuffer();
            problems.resolveException(request, answer, null, e);
        }
        answer.copyBodyToResponse();
    }

    private void record(HttpServletRequest request, int status) {
        Acting.principal().ifPresent(principal -> {
            String outcome = status < 400 ? AuditEvent.OK : Integer.toString(status);
            trail.recordApart(new AuditEvent(
                    SignIn.county(principal),
                    "API_CALLED",
                    request.getRequestURI(),
                    outcome,
                    Map.of("method", request.getMethod())));
        });
    }
}
