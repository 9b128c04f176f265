package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import io.yimen.common.RegionCode;
import io.yimen.database.RegionScope;
import io.yimen.database.YimenTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A machine client as an administrator makes it, and accounts whose scope is nothing. */
@YimenTest
class MachineClientTests {

    private static final Set<String> BOTH = Set.of("screening:read", "screening:simulate");

    @Autowired
    private Accounts accounts;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private PasswordRules rules;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_password_from_the_administrator_opens_the_interface_at_once_and_after_a_reset() {
        String first = accounts.create(new CreateAccount("bureau.client", "统计局接口"));
        grant("bureau.client", Set.of(Role.SCREENING_CLIENT), BOTH);

        assertThat(rules.faults(first, "bureau.client")).isEmpty();
        assertThat(screen("bureau.client", first)).isEqualTo(400);

        String second = accounts.resetPassword("bureau.client");
        assertThat(screen("bureau.client", first)).isEqualTo(401);
        assertThat(screen("bureau.client", second)).isEqualTo(400);
    }

    @Test
    void a_client_without_a_scope_may_ask_nothing() {
        String password = accounts.create(new CreateAccount("bare.client", "无范围接口"));
        grant("bare.client", Set.of(Role.SCREENING_CLIENT), Set.of());

        assertThat(screen("bare.client", password)).isEqualTo(403);
    }

    @Test
    void a_client_that_becomes_a_person_must_change_the_password_first() {
        String password = accounts.create(new CreateAccount("turned.client", "改作人用"));
        grant("turned.client", Set.of(Role.SCREENING_CLIENT), BOTH);
        grant("turned.client", Set.of(Role.CASEWORKER), Set.of());

        assertThat(mvc.get().uri("/api/v1/applications").with(httpBasic("turned.client", password)))
                .hasStatus(403)
                .bodyText()
                .contains("PASSWORD_DUE");
    }

    @Test
    void an_account_whose_scope_is_nothing_sees_no_row() {
        List<AccountView> blind = List.of(
                SignedIn.account("screening"),
                SignedIn.account("sysadmin"),
                SignedIn.account("secadmin"),
                SignedIn.account("auditor"),
                new AccountView("nobody.yet", "尚无权限", new RegionCode("610103"), Set.of()));

        for (AccountView account : blind) {
            assertThat(AccountScope.of(account)).isEqualTo(RegionScope.NONE);
            assertThat(identity.<Long>callAs(account, this::rows))
                    .as(account.username())
                    .isZero();
        }
        assertThat(identity.<Long>callAs(SignedIn.account("auditor"), () -> count("audit_event")))
                .isZero();
    }

    private long rows() {
        return count("application") + count("person") + count("award") + count("household") + count("notice");
    }

    private long count(String table) {
        Long rows = transaction.execute(status ->
                jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
        return rows == null ? -1 : rows;
    }

    private int screen(String username, String password) {
        return mvc.post()
                .uri("/api/v1/screenings")
                .with(httpBasic(username, password))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void grant(String username, Set<Role> roles, Set<String> scopes) {
        RegionCode region = new RegionCode(roles.contains(Role.CASEWORKER) ? "610103001" : "610103");
        identity.runAs(
                SignedIn.account("secadmin"),
                () -> accounts.grant(new GrantRights(username, Optional.of(region), roles, scopes)));
    }
}
