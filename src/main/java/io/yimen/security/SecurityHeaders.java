package io.yimen.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the protective headers on every answer, before anything else can answer; the nonce of the content security policy is
 * the request attribute {@link #NONCE}.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

    public static final String NONCE = "cspNonce";

    private static final long HSTS_SECONDS = 2L * 365 * 24 * 60 * 60;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
        request.setAttribute(NONCE, text);
        write(request, response, text);
        chain.doFilter(request, response);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String nonce) {
        response.setHeader("Content-Security-Policy", policy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + HSTS_SECONDS + "; includeSubDomains");
        }
        if (!isStatic(request.getRequestURI().substring(request.getContextPath().length()))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String policy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    private static boolean isStatic(String path) {
        return AccessRules.FILES.stream().anyMatch(path::startsWith);
    }
}
