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

    private static final String STREAM = "/api/v1/screenings/batch";

    private final AuditTrail trail;
    private final HandlerExceptionResolver problems;

    ApiAudit(AuditTrail trail, HandlerExceptionResolver problems) {
        this.trail = trail;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(request.getContextPath() + STREAM)) {
            streamed(request, response, chain);
        } else {
            whole(request, response, chain);
        }
    }

    /** A stream is never held back as a whole: its call is on record before its first byte goes out. */
    private void streamed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new RecordedStream(response, status -> record(request, status));
        chain.doFilter(request, answer);
        try {
            answer.recordOnce();
        } catch (AuditUnavailable e) {
            problems.resolveException(request, answer, null, e);
        }
    }

    private void whole(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
