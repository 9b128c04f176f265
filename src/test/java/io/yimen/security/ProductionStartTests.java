package io.yimen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yimen.database.DemoMode;
import io.yimen.database.StartRefused;
import io.yimen.database.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What a start outside the demo refuses for want of keys or first accounts, each with its one sentence. */
class ProductionStartTests {

    private static final String KEYS =
            "Set YIMEN_KEY_FIELD to 32 and YIMEN_KEY_INDEX to 64 random hex digits (openssl rand -hex 16 and -hex 32),"
                    + " and keep both: without them the personal data cannot be read again.";
    private static final String ACCOUNTS =
            "There is no account yet: set YIMEN_BOOTSTRAP_SYSADMIN and YIMEN_BOOTSTRAP_SECADMIN to first passwords of ten or"
                    + " more characters of three kinds (small and capital letters, digits, signs) that hold neither a common"
                    + " word nor the account's name; both must be changed at the first login.";
    private static final String FIELD = "0123456789abcdeffedcba9876543210";
    private static final String INDEX = FIELD + FIELD;

    @ParameterizedTest
    @ValueSource(strings = {"yimen.key.field", "yimen.key.index"})
    void either_key_missing_or_blank_is_refused(String name) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("yimen.key.field", FIELD).withProperty("yimen.key.index", INDEX);
        assertThat(KeyConfiguration.keysAreSet().refusal(environment)).isEmpty();

        assertThat(KeyConfiguration.keysAreSet().refusal(environment.withProperty(name, " ")))
                .hasValue(KEYS);
    }

    @ParameterizedTest
    @CsvSource({"0123, " + FIELD + FIELD, FIELD + ", 0123", FIELD + ", not-hex-at-all"})
    void keys_of_the_wrong_length_or_kind_are_refused(String field, String index) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> keys(field, index, new DemoMode(false, false)))
                .withMessage(KEYS);
    }

    @Test
    void outside_the_demo_no_key_is_made_up() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> keys(null, null, new DemoMode(false, false)))
                .withMessage(KEYS);
    }

    @ParameterizedTest
    @CsvSource({
        ", Kx7-abc9Qv",
        "Kx7-abc9Qv,",
        "short-1A, Kx7-abc9Qv",
        "Sysadmin-7712x, Kx7-abc9Qv",
        "Kx7-abc9Qv, Password123!"
    })
    void an_empty_database_without_usable_first_passwords_is_refused(
            @Nullable String sysadmin, @Nullable String secadmin) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(
                        () -> first(TestDatabase.fresh(), sysadmin, secadmin).run())
                .withMessage(ACCOUNTS);
    }

    @Test
    void the_first_two_administrators_are_made_once_and_must_change_their_passwords() {
        TestDatabase database = TestDatabase.fresh();
        first(database, "Kx7-abc9Qv", "Ny3-def4Wz").run();

        assertThatCode(() -> first(database, null, null).run()).doesNotThrowAnyException();
        assertThat(JdbcClient.create(database.asSuperuser())
                        .sql(
                                "SELECT username || ' ' || roles[1] || ' ' || must_change FROM app_account ORDER BY username")
                        .query(String.class)
                        .list())
                .containsExactly("secadmin SECURITY_ADMIN true", "sysadmin SYSTEM_ADMIN true");
    }

    private static KeyProvider keys(@Nullable String field, @Nullable String index, DemoMode mode) {
        return new KeyConfiguration()
                .keyProvider(new KeySettings(field, index, List.of()), mode, new MockEnvironment());
    }

    private static FirstAccounts first(TestDatabase database, @Nullable String sysadmin, @Nullable String secadmin) {
        return new FirstAccounts(
                new AccountRepository(JdbcClient.create(database.asApplication())),
                Passwords.encoder(),
                new PasswordRules(),
                new BootstrapSettings(sysadmin, secadmin),
                new DemoMode(false, false),
                Clock.systemUTC());
    }
}
