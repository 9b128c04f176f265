package io.yimen.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame of a page shows; without an account on the login page. */
public record ShellView(
        @Nullable AccountLine account,
        List<NavItem> nav,
        LocalDate today,
        boolean demo,
        String mark,
        String otherLanguage,
        String otherLanguageUrl,
        @Nullable String nonce) {

    /** The person at the right end of the top bar. */
    public record AccountLine(String username, String name, String place, List<String> roles) {}

    public boolean mayFind() {
        return nav.contains(NavItem.PEOPLE);
    }

    public int weekday() {
        return today.getDayOfWeek().getValue();
    }
}
