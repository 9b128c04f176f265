package io.yimen.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the rows of one load: copied into a temporary table first, then laid over the real one by set-based statements. */
public final class ReferenceWriter {

    private final Connection connection;

    ReferenceWriter(Connection connection) {
        this.connection = connection;
    }

    /** Makes the temporary table and copies into it whatever {@code rows} hands over, one array a row in column order. */
    public void stage(String table, String columns, Consumer<Consumer<@Nullable Object[]>> rows) {
        execute("CREATE TEMP TABLE " + table + " (" + columns + ") ON COMMIT DROP");
        try {
            CopyIn copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY pg_temp." + table + " FROM STDIN");
            try {
                rows.accept(row -> write(copy, row));
                copy.endCopy();
                execute("ANALYZE " + table);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy into " + table, e);
        }
    }

    public int execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The reference data does not fit: " + e.getMessage(), e);
        }
    }

    /** The first column of a question, as text. */
    public List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot check the reference data", e);
        }
    }

    private static void write(CopyIn copy, @Nullable Object[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            line.append(i == 0 ? "" : "\t").append(escaped(row[i]));
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot copy a row", e);
        }
    }

    private static String escaped(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
