package io.yimen.security;

import io.yimen.database.DemoMode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** With the demo on, the buttons of the login page stand for typing a demo account and its public password. */
class DemoLogin extends OncePerRequestFilter {

    private final DemoMode mode;

    DemoLogin(DemoMode mode) {
        this.mode = mode;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = request.getParameter("account");
        boolean pressed = mode.on()
                && request.getMethod().equals("POST")
                && request.getServletPath().equals(RefusedRequests.LOGIN)
                && account != null
                && DemoAccounts.isOne(account);
        chain.doFilter(pressed ? new Typed(request, account) : request, response);
    }

    private static final class Typed extends HttpServletRequestWrapper {

        private final String account;

        Typed(HttpServletRequest request, String account) {
            super(request);
            this.account = account;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return switch (name) {
                case "username" -> account;
                case "password" -> DemoAccounts.PASSWORD;
                default -> super.getParameter(name);
            };
        }
    }
}
