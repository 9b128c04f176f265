package io.yimen.security;

import static io.yimen.security.Role.ANALYST;
import static io.yimen.security.Role.AUDITOR;
import static io.yimen.security.Role.CASEWORKER;
import static io.yimen.security.Role.COUNTY_APPROVER;
import static io.yimen.security.Role.COUNTY_FINANCE;
import static io.yimen.security.Role.COUNTY_REVIEWER;
import static io.yimen.security.Role.POLICY_APPROVER;
import static io.yimen.security.Role.POLICY_EDITOR;
import static io.yimen.security.Role.SCREENING_CLIENT;
import static io.yimen.security.Role.SECURITY_ADMIN;
import static io.yimen.security.Role.SYSTEM_ADMIN;
import static io.yimen.security.Role.TOWNSHIP_REVIEWER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call which route: the first line that fits decides, and what no line names does not exist (404). A line lets a role in
 * at the door; whether this account may do this to this case is asked again by the service.
 */
final class AccessRules {

    enum Audience {
        EVERYBODY,
        SIGNED_IN,
        /** Signed in, also while the password must first be changed. */
        OWN_ACCOUNT,
        ROLES
    }

    record Rule(@Nullable HttpMethod method, String pattern, Audience audience, Set<Role> roles) {

        boolean admits(Set<Role> held) {
            return audience != Audience.ROLES || held.stream().anyMatch(roles::contains);
        }
    }

    private static final Role[] CASES = {CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER};

    private static final Role[] POLICY = {
        POLICY_EDITOR,
        POLICY_APPROVER,
        CASEWORKER,
        TOWNSHIP_REVIEWER,
        COUNTY_REVIEWER,
        COUNTY_APPROVER,
        COUNTY_FINANCE,
        ANALYST
    };

    /** The folders of what pages are drawn with: open to everybody without a line below, served without a look at the session. */
    static final List<String> FILES = List.of("/webjars/", "/css/", "/js/", "/img/");

    static final List<Rule> ALL = List.of(
            // what everybody may fetch
            open("/favicon.ico"),
            open("/error"),
            open("/login"),
            open("/login/**"),
            // says what the interfaces take and answer, and nothing of anybody
            open(HttpMethod.GET, "/api"),
            open(HttpMethod.GET, "/api/openapi.yaml"),
            open("/actuator/health"),
            open("/actuator/health/**"),

            // one's own account
            own("/account/password"),
            own("/logout"),
            signedIn("/"),
            signedIn("/keys"),
            signedIn("/account"),
            signedIn("/resume"),
            signedIn("/resume/**"),

            // separated duties
            only(HttpMethod.GET, "/admin/accounts", SYSTEM_ADMIN, SECURITY_ADMIN),
            only("/admin/accounts", SYSTEM_ADMIN),
            only("/admin/accounts/**", SYSTEM_ADMIN),
            only("/admin/rights", SECURITY_ADMIN),
            only("/admin/rights/**", SECURITY_ADMIN),
            only("/audit", AUDITOR),
            only("/audit/**", AUDITOR),

            // registry
            only("/people", CASES),
            only("/people/**", CASES),
            only("/households/**", CASES),

            // applications
            only("/workbench", CASES),
            only("/workbench/**", CASES),
            only("/cases/handover", TOWNSHIP_REVIEWER, COUNTY_APPROVER),
            only("/cases", CASES),
            only("/cases/**", CASES),
            only("/applications", CASES),
            only("/applications/**", CASES),
            only("/api/v1/applications", CASES),
            only("/api/v1/applications/**", CASES),

            // letters: who holds one may ask whether it is real
            open("/letters/verify"),
            only("/letters/**", CASES),

            // notices
            only("/notices", CASES),
            only("/notices/**", CASES),

            // runs over running awards: numbers for the administrator, people for those who work on cases
            only(HttpMethod.POST, "/verification/runs", COUNTY_REVIEWER, COUNTY_APPROVER),
            only("/verification/runs/nation", SYSTEM_ADMIN),
            only("/verification/runs/nation/**", SYSTEM_ADMIN),
            only(HttpMethod.POST, "/verification/runs/*/*/cancel", COUNTY_REVIEWER, COUNTY_APPROVER),
            only(HttpMethod.POST, "/verification/runs/*/*/differences/*", CASEWORKER, TOWNSHIP_REVIEWER),
            only(
                    HttpMethod.GET,
                    "/verification/runs",
                    CASEWORKER,
                    TOWNSHIP_REVIEWER,
                    COUNTY_REVIEWER,
                    COUNTY_APPROVER,
                    SYSTEM_ADMIN),
            only("/verification/runs/**", CASES),

            // awards
            only(HttpMethod.POST, "/awards/redetermine/**", COUNTY_REVIEWER, COUNTY_APPROVER),
            only(HttpMethod.POST, "/awards/*/*/agreement", CASEWORKER),
            only(HttpMethod.POST, "/awards/*/*/ending", CASEWORKER, TOWNSHIP_REVIEWER),
            only(HttpMethod.POST, "/awards/*/*/ending/confirm", COUNTY_APPROVER),
            only(HttpMethod.POST, "/awards/*/*/ending/drop", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_APPROVER),
            only("/awards", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),
            only("/awards/**", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),

            // draws of cases to visit
            only(HttpMethod.POST, "/draws", COUNTY_REVIEWER),
            only("/draws", CASES),
            only("/draws/**", CASES),

            // institutions: the county keeps the register
            only(HttpMethod.POST, "/institutions", COUNTY_REVIEWER, COUNTY_APPROVER),
            only("/institutions", CASES),
            // temporary relief: finance pays and keeps the funds, the others read
            only(HttpMethod.POST, "/relief/**", COUNTY_FINANCE),
            only("/relief", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),
            only("/relief/**", CASEWORKER, TOWNSHIP_REVIEWER, COUNTY_REVIEWER, COUNTY_APPROVER, COUNTY_FINANCE),

            // policy
            only("/policy/drafts/*/preview", POLICY_EDITOR, POLICY_APPROVER),
            only("/policy/drafts/*/preview/**", POLICY_EDITOR, POLICY_APPROVER),
            only(HttpMethod.POST, "/policy/drafts/*/approve", POLICY_APPROVER),
            only(HttpMethod.POST, "/policy/drafts/*/reject", POLICY_APPROVER),
            only(HttpMethod.GET, "/policy/drafts/new", POLICY_EDITOR),
            only(HttpMethod.GET, "/policy/drafts/*/edit", POLICY_EDITOR),
            only(HttpMethod.GET, "/policy/drafts/**", POLICY_EDITOR, POLICY_APPROVER),
            only(HttpMethod.GET, "/policy/drafts", POLICY_EDITOR, POLICY_APPROVER),
            only("/policy/drafts", POLICY_EDITOR),
            only("/policy/drafts/**", POLICY_EDITOR),
            only("/policy/import", POLICY_EDITOR),
            only("/policy", POLICY),
            only("/policy/**", POLICY),

            // screening
            only("/api/v1/screenings", SCREENING_CLIENT),
            only("/api/v1/screenings/**", SCREENING_CLIENT),

            // verification: a source that calls back is known by its signature
            open("/api/v1/verification/callbacks/*"),
            only(HttpMethod.GET, "/verification/sources", SYSTEM_ADMIN, COUNTY_REVIEWER, COUNTY_APPROVER),
            only(HttpMethod.GET, "/verification/sources/*", SYSTEM_ADMIN, COUNTY_REVIEWER, COUNTY_APPROVER),
            only("/verification/sources/**", SYSTEM_ADMIN),
            only(HttpMethod.GET, "/verification/consents/**", CASES),
            only("/verification/consents/**", CASEWORKER, TOWNSHIP_REVIEWER),

            // statistics
            only("/dashboard", ANALYST, COUNTY_REVIEWER, COUNTY_APPROVER),
            only("/dashboard/**", ANALYST, COUNTY_REVIEWER, COUNTY_APPROVER),

            // demo
            signedIn(HttpMethod.GET, "/api/v1/demo/clock"),
            only("/api/v1/demo/clock", SYSTEM_ADMIN),
            only("/demo/**", SYSTEM_ADMIN));

    private AccessRules() {}

    private static Rule open(String pattern) {
        return new Rule(null, pattern, Audience.EVERYBODY, Set.of());
    }

    private static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Audience.EVERYBODY, Set.of());
    }

    private static Rule own(String pattern) {
        return new Rule(null, pattern, Audience.OWN_ACCOUNT, Set.of());
    }

    private static Rule signedIn(String pattern) {
        return new Rule(null, pattern, Audience.SIGNED_IN, Set.of());
    }

    private static Rule signedIn(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Audience.SIGNED_IN, Set.of());
    }

    private static Rule only(String pattern, Role... roles) {
        return new Rule(null, pattern, Audience.ROLES, Set.of(roles));
    }

    private static Rule only(HttpMethod method, String pattern, Role... roles) {
        return new Rule(method, pattern, Audience.ROLES, Set.of(roles));
    }
}
