package io.yimen.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a sealed cookie who was signed in here last, so that a form that comes after the session ended can be kept for
 * that person. It opens nothing, and a log-out takes it away.
 */
@Component
class LastUser {

    private static final Duration LIFE = Duration.ofHours(8);
    private static final UUID NO_ROW = new UUID(0, 0);

    private final FieldCipher cipher;

    LastUser(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Optional<String> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        try {
            return Optional.ofNullable(cookie)
                    .map(known -> Base64.getUrlDecoder().decode(known.getValue()))
                    .map(stored -> cipher.decryptForeign(stored, "last_user", NO_ROW, "username"));
        } catch (IllegalArgumentException | UnreadableField e) {
            return Optional.empty();
        }
    }

    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        byte[] sealed = cipher.encrypt(username, "last_user", NO_ROW, "username");
        write(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .maxAge(life)
                .secure(request.isSecure())
                .httpOnly(true)
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-LAST" : "LAST";
    }
}
