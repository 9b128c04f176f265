package io.yimen.web;

import static io.yimen.security.Role.ANALYST;
import static io.yimen.security.Role.AUDITOR;
import static io.yimen.security.Role.CASEWORKER;
import static io.yimen.security.Role.COUNTY_APPROVER;
import static io.yimen.security.Role.COUNTY_FINANCE;
import static io.yimen.security.Role.COUNTY_REVIEWER;
import static io.yimen.security.Role.POLICY_APPROVER;
import static io.yimen.security.Role.POLICY_EDITOR;
import static io.yimen.security.Role.SECURITY_ADMIN;
import static io.yimen.security.Role.SYSTEM_ADMIN;
import static io.yimen.security.Role.TOWNSHIP_REVIEWER;

import io.yimen.security.AccountView;
import io.yimen.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The items of the top bar and who sees them; the first one of an account is its home. */
public enum NavItem {
    WORKBENCH("/workbench", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER),
    CASES("/cases", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER),
    NOTICES("/notices", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER),
    AWARDS("/awards", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),
    RELIEF("/relief", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),
    PEOPLE("/people", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER),
    DASHBOARD("/dashboard", ANALYST, COUNTY_REVIEWER, COUNTY_APPROVER),
    POLICY("/policy", POLICY_EDITOR, POLICY_APPROVER, COUNTY_REVIEWER, COUNTY_APPROVER, ANALYST),
    ACCOUNTS("/admin/accounts", SYSTEM_ADMIN, SECURITY_ADMIN),
    SOURCES("/verification/sources", SYSTEM_ADMIN, COUNTY_REVIEWER, COUNTY_APPROVER),
    AUDIT("/audit", AUDITOR);

    private final String url;
    private final Set<Role> roles;

    NavItem(String url, Role first, Role... others) {
        this.url = url;
        this.roles = EnumSet.of(first, others);
    }

    static List<NavItem> of(AccountView account) {
        return Stream.of(values()).filter(item -> item.isFor(account)).toList();
    }

    boolean isFor(AccountView account) {
        return roles.stream().anyMatch(account::has);
    }

    public String url() {
        return url;
    }

    /** What a page passes to the layout to be marked as current. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "web.nav." + key();
    }
}
