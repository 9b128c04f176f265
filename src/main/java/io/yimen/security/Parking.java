package io.yimen.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a form that came after its session had ended, sealed, in the login page itself: after the login it is offered again to
 * the one who typed it, on the page it was meant for, and to nobody else.
 */
@Component
public class Parking {

    /** The hidden field of the login page, and the session attribute after the login. */
    public static final String PARKED = "parked";

    private static final Duration LIFE = Duration.ofHours(8);
    private static final int LARGEST = 64 * 1024;
    private static final UUID NO_ROW = new UUID(0, 0);

    private final FieldCipher cipher;
    private final LastUser lastUser;
    private final JsonMapper json;
    private final Clock clock;

    Parking(FieldCipher cipher, LastUser lastUser, JsonMapper json, Clock clock) {
        this.cipher = cipher;
        this.lastUser = lastUser;
        this.json = json;
        this.clock = clock;
    }

    /** The sealed form, when it was sent from a page of ours by somebody who was signed in lately, and is not too large. */
    Optional<String> park(HttpServletRequest request) {
        Optional<String> username =
                Acting.principal().map(StaffPrincipal::username).or(() -> lastUser.of(request));
        if (username.isEmpty() || !isFormOfOurs(request)) {
            return Optional.empty();
        }
        String path = path(request);
        ParkedForm form = new ParkedForm(username.get(), path, clock.millis(), fields(request));
        String text = json.writeValueAsString(form);
        return text.length() > LARGEST ? Optional.empty() : Optional.of(seal(text));
    }

    /** The form behind a sealed text, when it belongs to this account and is not too old. */
    public Optional<ParkedForm> open(@Nullable String sealed, String username) {
        return unseal(sealed)
                .filter(form -> form.username().equals(username))
                .filter(form -> Instant.ofEpochMilli(form.parkedAt()).plus(LIFE).isAfter(clock.instant()));
    }

    /** True when the text was sealed here, whoever it belongs to. */
    boolean isGenuine(@Nullable String sealed) {
        return unseal(sealed).isPresent();
    }

    private Optional<ParkedForm> unseal(@Nullable String sealed) {
        if (sealed == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(
                    json.readValue(cipher.decryptForeign(bytes, "parked_form", NO_ROW, "form"), ParkedForm.class));
        } catch (IllegalArgumentException | UnreadableField | JacksonException e) {
            return Optional.empty();
        }
    }

    private String seal(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.encrypt(text, "parked_form", NO_ROW, "form"));
    }

    private static boolean isFormOfOurs(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return request.getMethod().equals("POST")
                && request.getHeader("HX-Request") == null
                && type.startsWith("application/x-www-form-urlencoded")
                && !path(request).startsWith("/login")
                && !path(request).startsWith("/logout")
                && !path(request).startsWith("/account/password")
                && isSameOrigin(request);
    }

    /** A form that a foreign page sent is not kept: offering it again would make the reader press the button for them. */
    private static boolean isSameOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return site != null || (origin != null && isHostOf(request, origin));
    }

    private static boolean isHostOf(HttpServletRequest request, String origin) {
        try {
            String host = URI.create(origin).getRawAuthority();
            return host != null && host.equals(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }
}
