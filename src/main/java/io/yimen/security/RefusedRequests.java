package io.yimen.security;

import io.yimen.security.RouteAuthorization.Refusal;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers pages that may not be shown: the login, the password page, 403 or 404; a typed form is kept first. */
final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String LOGIN = "/login";
    static final String LOGIN_AGAIN = "/login/again";
    static final String WHY = "loginNote";

    private final Parking parking;
    private final AuditTrail trail;

    RefusedRequests(Parking parking, AuditTrail trail) {
        this.parking = parking;
        this.trail = trail;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + LOGIN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            staleForm(request, response);
        } else {
            refused(request, response);
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object refusal = request.getAttribute(RouteAuthorization.REFUSAL);
        if (refusal == Refusal.PASSWORD_DUE) {
            response.sendRedirect(request.getContextPath() + "/account/password");
        } else if (refusal == Refusal.NO_SUCH_ROUTE) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            trail.recordApart(new AuditEvent(0, "ROUTE_REFUSED", request.getRequestURI(), "ROLE", Map.of()));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** The session that the form belongs to has ended, or a foreign page sent it. */
    private void staleForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean signedIn = Acting.principal().isPresent();
        if (request.getServletPath().equals(LOGIN) && !signedIn) {
            request.setAttribute(WHY, "expired");
            request.getRequestDispatcher(LOGIN_AGAIN).forward(request, response);
            return;
        }
        Optional<String> parked = parking.park(request);
        if (parked.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        request.setAttribute(Parking.PARKED, parked.get());
        request.setAttribute(WHY, "parked");
        response.setStatus(signedIn ? HttpStatus.FORBIDDEN.value() : HttpStatus.UNAUTHORIZED.value());
        request.getRequestDispatcher(signedIn ? "/resume/stale" : LOGIN_AGAIN).forward(request, response);
    }
}
