package io.yimen.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Pages speak the language of {@code ?lang=}, else of the cookie, else Chinese; the API speaks what Accept-Language asks for. */
class WebLocaleResolver implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> KNOWN = List.of(CHINESE, Locale.ENGLISH);
    private static final int YEAR = 365 * 24 * 3600;

    static Locale other(Locale locale) {
        return locale.getLanguage().equals("en") ? CHINESE : Locale.ENGLISH;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? asked(request)
                : chosen(request).or(() -> remembered(request)).orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            ResponseCookie cookie = ResponseCookie.from(PARAMETER, locale.toLanguageTag())
                    .path("/")
                    .maxAge(YEAR)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    static Optional<Locale> chosen(HttpServletRequest request) {
        return known(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, PARAMETER))
                .map(Cookie::getValue)
                .flatMap(WebLocaleResolver::known);
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), languages());
            return best != null && best.getLanguage().equals("en") ? Locale.ENGLISH : CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }

    private static List<Locale> languages() {
        return List.of(CHINESE, Locale.CHINESE, Locale.ENGLISH);
    }

    private static Optional<Locale> known(@Nullable String tag) {
        return KNOWN.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }
}
