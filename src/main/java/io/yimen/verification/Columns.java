package io.yimen.verification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries columns of many rows to the database as arrays, one statement for all of them, and reads arrays back.
 *
 * <p>Statements that look rows up by such arrays are written so that the planner has one way only, whatever it believes of the
 * tables, which grow within a transaction and lie under a row-level scope it cannot estimate: {@code unnest((SELECT …))} hides
 * how many there are, {@code LATERAL (… LIMIT 1)} looks each up by its key, and an UPDATE or DELETE names its rows by their key with
 * {@code = ANY(…)} beside the join: joined alone, it would read the whole county first.
 */
final class Columns {

    private Columns() {}

    /** The text of a value of each row, for {@code unnest(:x::type[])}. */
    static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable Object> value) {
        @Nullable String[] out = new String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object one = value.apply(row);
            out[i++] = one == null ? null : one.toString();
        }
        return out;
    }

    static <T> String[] texts(Collection<T> rows) {
        return rows.stream().map(Object::toString).toArray(String[]::new);
    }

    /** In one order for all who lock. */
    static String[] sorted(Collection<UUID> ids) {
        return ids.stream().sorted().map(UUID::toString).toArray(String[]::new);
    }

    static <T> byte @Nullable [][] bytes(Collection<T> rows, Function<T, byte @Nullable []> value) {
        byte @Nullable [][] out = new byte[rows.size()][];
        int i = 0;
        for (T row : rows) {
            out[i++] = value.apply(row);
        }
        return out;
    }

    static List<String> list(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
