package io.yimen.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** What follows a login, a failed one and a log-out. */
final class SignInPages implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private final SignIn signIn;
    private final Parking parking;
    private final LastUser lastUser;
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    SignInPages(SignIn signIn, Parking parking, LastUser lastUser) {
        this.signIn = signIn;
        this.parking = parking;
        this.lastUser = lastUser;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        StaffPrincipal principal = (StaffPrincipal) Objects.requireNonNull(authentication.getPrincipal());
        signIn.signedIn(principal, request.getRemoteAddr());
        lastUser.remember(principal.username(), request, response);
        String parked = request.getParameter(Parking.PARKED);
        if (parking.open(parked, principal.username()).isPresent()) {
            request.getSession().setAttribute(Parking.PARKED, parked);
            response.sendRedirect(request.getContextPath() + "/resume");
        } else {
            onwards.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** The same page with the same words, whatever was wrong; what was parked stays parked. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        request.setAttribute(RefusedRequests.WHY, "refused");
        String parked = request.getParameter(Parking.PARKED);
        if (parking.isGenuine(parked)) {
            request.setAttribute(Parking.PARKED, parked);
        }
        request.getRequestDispatcher(RefusedRequests.LOGIN_AGAIN).forward(request, response);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal principal) {
            signIn.signedOut(principal, request.getRemoteAddr());
        }
        lastUser.forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
