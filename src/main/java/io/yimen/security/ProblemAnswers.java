package io.yimen.security;

import io.yimen.security.RouteAuthorization.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Hands refusals of a machine interface to the advice that answers all its problems. */
final class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    ProblemAnswers(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        problems.resolveException(request, response, null, why);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        Object refusal = request.getAttribute(RouteAuthorization.REFUSAL);
        Exception answer = refusal instanceof Refusal reason ? new RouteRefused(reason.name()) : why;
        problems.resolveException(request, response, null, answer);
    }
}
