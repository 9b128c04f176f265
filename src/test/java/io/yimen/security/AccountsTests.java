package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.yimen.common.RegionCode;
import io.yimen.database.TestDatabase;
import io.yimen.database.YimenTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Requirements 3 (the change itself), 21 and 22, and the demo accounts of the contract. */
@YimenTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private SignIn signIn;

    @Autowired
    private StaffIdentity identity;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestDatabase database;

    @Test
    void the_demo_accounts_are_those_of_the_contract() {
        List<String> found = JdbcClient.create(database.asOwner())
                .sql("SELECT username || ' ' || region_code || ' ' || roles[1] FROM app_account WHERE never_expires")
                .query(String.class)
                .list();

        assertThat(found)
                .hasSize(37)
                .contains(
                        "caseworker.beilin 610103001 CASEWORKER",
                        "caseworker2.linyi 371424001 CASEWORKER",
                        "township.shucheng 341523100 TOWNSHIP_REVIEWER",
                        "reviewer.beilin 610103 COUNTY_REVIEWER",
                        "approver.linyi 371424 COUNTY_APPROVER",
                        "approver2.shucheng 341523 COUNTY_APPROVER",
                        "finance.beilin 610103 COUNTY_FINANCE",
                        "policy.linyi 371424 POLICY_EDITOR",
                        "policy2.shucheng 341523 POLICY_APPROVER",
                        "analyst.shaanxi 61 ANALYST",
                        "analyst.mca 0 ANALYST",
                        "sysadmin 0 SYSTEM_ADMIN",
                        "secadmin 0 SECURITY_ADMIN",
                        "auditor 0 AUDITOR",
                        "screening 0 SCREENING_CLIENT");
    }

    @Test
    void a_new_account_has_no_way_in_until_the_security_administrator_grants_a_role() {
        String password = accounts.create(new CreateAccount("newcomer.qx", "何小满"));
        assertThat(signIn.verify("newcomer.qx", password, "-")).isEmpty();

        grant("newcomer.qx", Set.of(Role.CASEWORKER));

        assertThat(signIn.verify("newcomer.qx", password, "-")).hasValueSatisfying(principal -> {
            assertThat(principal.passwordDue()).isTrue();
            assertThat(principal.region()).isEqualTo("610103001");
        });
    }

    @Test
    void administrator_roles_exclude_each_other_and_every_other_role() {
        accounts.create(new CreateAccount("mixed.qx", "沈一鸣"));
        for (Role admin : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)) {
            for (Role other : EnumSet.complementOf(EnumSet.of(admin))) {
                assertThatExceptionOfType(AccountRefused.class)
                        .isThrownBy(() -> grant("mixed.qx", Set.of(admin, other)))
                        .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo("security.rights.exclusive"));
            }
        }
        assertThat(mvc.post()
                        .uri("/admin/rights/mixed.qx")
                        .with(SignedIn.as("secadmin"))
                        .with(csrf())
                        .param("region", "610103")
                        .param("roles", "SYSTEM_ADMIN", "AUDITOR"))
                .hasStatus(422)
                .bodyText()
                .contains("不能互相兼任");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{SYSTEM_ADMIN,AUDITOR}",
                "{SYSTEM_ADMIN,SECURITY_ADMIN}",
                "{SECURITY_ADMIN,AUDITOR}",
                "{AUDITOR,CASEWORKER}",
                "{COUNTY_APPROVER,SYSTEM_ADMIN}",
                "{SUPERMAN}"
            })
    void the_database_refuses_excluding_roles_too(String roles) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> JdbcClient.create(database.asApplication())
                        .sql("UPDATE app_account SET roles = ?::text[] WHERE username = 'finance.shucheng'")
                        .param(roles)
                        .update());
    }

    @Test
    void the_last_five_passwords_cannot_come_back() {
        accounts.create(new CreateAccount("changer.qx", "罗小川"));
        String first = accounts.resetPassword("changer.qx");
        grant("changer.qx", Set.of(Role.CASEWORKER));
        List<String> five = List.of("Kx7-abc9Qv-1", "Kx7-abc9Qv-2", "Kx7-abc9Qv-3", "Kx7-abc9Qv-4", "Kx7-abc9Qv-5");
        String current = first;
        for (String next : five) {
            assertThat(change(current, next)).isEmpty();
            current = next;
        }

        for (String old : five) {
            assertThat(change(current, old)).containsExactly("security.password.used");
        }
        assertThat(change(current, first)).isEmpty();
        assertThat(change("wrong", "Kx7-abc9Qv-9")).containsExactly("security.password.current");
        assertThat(signIn.verify("changer.qx", first, "-")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Root", "1abc", "张三", "a b", "x"})
    void refuses_names_that_nobody_should_have(String name) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> accounts.create(new CreateAccount(name, "某人")));
    }

    @Test
    void the_pages_of_the_administrators_show_and_do_their_work() {
        assertThat(mvc.get().uri("/admin/accounts").with(SignedIn.as("sysadmin")))
                .hasStatusOk()
                .bodyText()
                .contains("新建账号", "caseworker.beilin")
                .doesNotContain("href=\"/admin/rights");
        assertThat(mvc.get().uri("/admin/accounts").with(SignedIn.as("secadmin")))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/admin/rights/caseworker.beilin\"")
                .doesNotContain("新建账号");
        assertThat(mvc.get().uri("/admin/rights/caseworker.beilin").with(SignedIn.as("secadmin")))
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/admin/accounts")
                        .with(SignedIn.as("sysadmin"))
                        .with(csrf())
                        .param("username", "paper.qx")
                        .param("displayName", "纸上人")
                        .param("roles", "SYSTEM_ADMIN")
                        .param("region", "0")
                        .param("enabled", "true")
                        .param("version", "9"))
                .hasStatusOk()
                .bodyText()
                .contains("paper.qx 的首次口令");
        assertThat(identityOf("paper.qx")).isEmpty();
        assertThat(mvc.get().uri("/admin/accounts?lang=en").with(SignedIn.as("sysadmin")))
                .bodyText()
                .contains("New account");
    }

    @Test
    void the_auditor_reads_filters_verifies_and_exports() throws Exception {
        accounts.create(new CreateAccount("watched.qx", "某人"));

        assertThat(mvc.get().uri("/audit?subject=watched.qx").with(SignedIn.as("auditor")))
                .hasStatusOk()
                .bodyText()
                .contains("ACCOUNT_CREATED", "watched.qx");
        assertThat(mvc.get()
                        .uri("/audit?county=x&from=y&page=-4&action=NOTHING")
                        .with(SignedIn.as("auditor")))
                .hasStatusOk();
        assertThat(mvc.post().uri("/audit/verify").with(SignedIn.as("auditor")).with(csrf()))
                .hasStatusOk();
        var file = mvc.post()
                .uri("/audit/export")
                .param("subject", "watched.qx")
                .with(SignedIn.as("auditor"))
                .with(csrf())
                .exchange();
        assertThat(file.getResponse().getContentAsString().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(count("AUDIT_READ")).isPositive();
        assertThat(count("AUDIT_VERIFIED")).isPositive();
        assertThat(count("AUDIT_EXPORTED")).isPositive();
    }

    private long count(String action) {
        return JdbcClient.create(database.asSuperuser())
                .sql("SELECT count(*) FROM audit_event WHERE action = ? AND actor = 'auditor'")
                .param(action)
                .query(Long.class)
                .single();
    }

    private Optional<StaffPrincipal> identityOf(String username) {
        return signIn.known(username);
    }

    private List<String> change(String current, String fresh) {
        return passwords.change(new ChangePassword("changer.qx", current, fresh), "none");
    }

    private void grant(String username, Set<Role> roles) {
        identity.runAs(
                SignedIn.account("secadmin"),
                () -> accounts.grant(
                        new GrantRights(username, Optional.of(new RegionCode("610103001")), roles, Set.of())));
    }
}
