package io.yimen.web;

import io.yimen.calendar.DemoClock;
import io.yimen.region.Regions;
import io.yimen.security.AccountView;
import io.yimen.security.CurrentAccount;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers the layout, on every page and also on error pages, where no controller has filled a model. */
@Component("shell")
public class Shell {

    /** Request attribute in which the security filter leaves the nonce of the answer. */
    public static final String NONCE = "cspNonce";

    private static final DateTimeFormatter MARK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CurrentAccount accounts;
    private final DemoClock clock;
    private final Regions regions;
    private final HttpServletRequest request;

    Shell(CurrentAccount accounts, DemoClock clock, Regions regions, HttpServletRequest request) {
        this.accounts = accounts;
        this.clock = clock;
        this.regions = regions;
        this.request = request;
    }

    public ShellView view() {
        Optional<AccountView> account = accounts.find();
        Locale other = WebLocaleResolver.other(LocaleContextHolder.getLocale());
        return new ShellView(
                account.map(this::line).orElse(null),
                account.map(NavItem::of).orElse(List.of()),
                clock.today(),
                clock.movable(),
                account.map(this::mark).orElse(""),
                other.toLanguageTag(),
                here(other),
                (String) request.getAttribute(NONCE));
    }

    /** A form field's name as an id that a link can point at: {@code members[0].name} becomes {@code members-0-name}. */
    public String id(String name) {
        return FormErrors.id(name);
    }

    /** The ids of a field's message and hint, or nothing. */
    public @Nullable String describedBy(String id, @Nullable String message, @Nullable String hint) {
        String ids = Stream.of(message == null ? "" : id + "-error", hint == null ? "" : id + "-hint")
                .filter(part -> !part.isEmpty())
                .reduce("", (left, right) -> (left + " " + right).strip());
        return ids.isEmpty() ? null : ids;
    }

    private ShellView.AccountLine line(AccountView account) {
        return new ShellView.AccountLine(
                account.username(),
                account.displayName(),
                place(account),
                account.roles().stream().map(Enum::name).sorted().toList());
    }

    private String place(AccountView account) {
        return regions.find(account.region())
                .map(region -> region.name(LocaleContextHolder.getLocale()))
                .orElse("");
    }

    private String mark(AccountView account) {
        ZonedDateTime now = clock.now().atZone(DemoClock.ZONE);
        return account.username() + " " + place(account) + " " + MARK.format(now);
    }

    private String here(Locale language) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        try {
            return in(
                    language, failed == null ? request.getRequestURI() : failed.toString(), query == null ? "" : query);
        } catch (IllegalArgumentException unreadable) {
            // the address is broken, and the page that says so must not break over it
            return in(language, "/", "");
        }
    }

    private static String in(Locale language, String path, String query) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(WebLocaleResolver.PARAMETER, language.toLanguageTag())
                .build(true)
                .toUriString();
    }
}
