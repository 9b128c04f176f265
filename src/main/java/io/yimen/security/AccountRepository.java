package io.yimen.security;

import io.yimen.common.RegionCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code app_account}. */
@Repository
class AccountRepository {

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String username) {
        return jdbc.sql("SELECT * FROM app_account WHERE username = :username")
                .param("username", username)
                .query(AccountRepository::read)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("SELECT * FROM app_account ORDER BY username")
                .query(AccountRepository::read)
                .list();
    }

    List<Account> enabled(Role role) {
        return jdbc.sql(
                        "SELECT * FROM app_account WHERE enabled AND :role = ANY(roles) ORDER BY display_name, username")
                .param("role", role.name())
                .query(AccountRepository::read)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM app_account)")
                .query(Boolean.class)
                .single();
    }

    /** Adds it unless the name is taken. */
    boolean insert(Account account, Instant now) {
        return jdbc.sql("""
                INSERT INTO app_account (id, username, display_name, region_code, roles, scopes, password_hash,
                    password_changed_at, must_change, never_expires, enabled, created_at, version)
                VALUES (:id, :username, :displayName, :region, :roles::text[], :scopes::text[], :hash,
                    :changedAt, :mustChange, :neverExpires, :enabled, :now, 1)
                ON CONFLICT (username) DO NOTHING""")
                        .param("id", account.id())
                        .param("username", account.username())
                        .param("displayName", account.displayName())
                        .param("region", text(account.region()))
                        .param("roles", names(account.roles()))
                        .param("scopes", braces(account.scopes().stream()))
                        .param("hash", account.password().hash())
                        .param("changedAt", Timestamp.from(account.password().changedAt()))
                        .param("mustChange", account.password().mustChange())
                        .param("neverExpires", account.password().neverExpires())
                        .param("enabled", account.enabled())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Counts a failure; the fifth in a row locks. Answers true when this one locked. */
    boolean countFailure(UUID id, int limit, Instant lockUntil) {
        return jdbc.sql("""
                UPDATE app_account
                SET failed_count = CASE WHEN failed_count + 1 >= :limit THEN 0 ELSE failed_count + 1 END,
                    locked_until = CASE WHEN failed_count + 1 >= :limit THEN :until ELSE locked_until END
                WHERE id = :id RETURNING failed_count = 0""")
                .param("limit", limit)
                .param("until", Timestamp.from(lockUntil))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void clearFailures(UUID id) {
        jdbc.sql("UPDATE app_account SET failed_count = 0, locked_until = NULL"
                        + " WHERE id = :id AND (failed_count > 0 OR locked_until IS NOT NULL)")
                .param("id", id)
                .update();
    }

    void changePassword(UUID id, Account.PasswordState password) {
        jdbc.sql("""
                UPDATE app_account
                SET password_hash = :hash, password_changed_at = :changedAt, password_history = :history::text[],
                    must_change = :mustChange, failed_count = 0, locked_until = NULL, version = version + 1
                WHERE id = :id""")
                .param("hash", password.hash())
                .param("changedAt", Timestamp.from(password.changedAt()))
                .param("history", braces(password.history().stream()))
                .param("mustChange", password.mustChange())
                .param("id", id)
                .update();
    }

    void setEnabled(UUID id, boolean enabled) {
        jdbc.sql(
                        "UPDATE app_account SET enabled = :enabled, failed_count = 0, locked_until = NULL, version = version + 1"
                                + " WHERE id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    void setRights(UUID id, @Nullable RegionCode region, Set<Role> roles, Set<String> scopes) {
        jdbc.sql("UPDATE app_account SET region_code = :region, roles = :roles::text[], scopes = :scopes::text[],"
                        + " version = version + 1 WHERE id = :id")
                .param("region", text(region))
                .param("roles", names(roles))
                .param("scopes", braces(scopes.stream()))
                .param("id", id)
                .update();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        String region = row.getString("region_code");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                region == null ? null : new RegionCode(region),
                list(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                Set.copyOf(list(row.getArray("scopes"))),
                new Account.PasswordState(
                        row.getString("password_hash"),
                        row.getObject("password_changed_at", OffsetDateTime.class)
                                .toInstant(),
                        list(row.getArray("password_history")),
                        row.getBoolean("must_change"),
                        row.getBoolean("never_expires")),
                row.getBoolean("enabled"),
                instant(row.getObject("locked_until", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String text(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String names(Set<Role> roles) {
        return braces(roles.stream().map(Role::name).sorted());
    }

    /** An array literal; role names, scopes and hashes hold no quote, brace or backslash. */
    private static String braces(Stream<String> values) {
        return values.map(value -> '"' + value + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
