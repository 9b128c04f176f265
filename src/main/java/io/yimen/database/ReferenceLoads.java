package io.yimen.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads reference files as the owner of the schema, because the application may only read them: a load is one transaction,
 * all or nothing, and nothing at all when its files are those loaded last.
 */
@Component
public class ReferenceLoads {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLoads.class);

    private final DataSource owner;

    @Autowired
    ReferenceLoads(Flyway flyway) {
        this(flyway.getConfiguration().getDataSource());
    }

    public ReferenceLoads(DataSource owner) {
        this.owner = owner;
    }

    /** Answers whether there was anything to do. */
    public boolean load(ReferenceLoad load) {
        byte[] checksum = checksum(load);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean changed = loadChanged(load, checksum, connection);
                connection.commit();
                return changed;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot load the reference data " + load.name(), e);
        }
    }

    private static boolean loadChanged(ReferenceLoad load, byte[] checksum, Connection connection) throws SQLException {
        if (Arrays.equals(checksum, loadedBefore(load.name(), connection))) {
            return false;
        }
        long begin = System.nanoTime();
        load.fill(new ReferenceWriter(connection));
        remember(load.name(), checksum, connection);
        LOG.info("Loaded the reference data {} in {} ms", load.name(), (System.nanoTime() - begin) / 1_000_000);
        return true;
    }

    private static byte[] loadedBefore(String name, Connection connection) throws SQLException {
        // two starts at once load one after the other
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended('reference_file', 0))")) {
            lock.execute();
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT checksum FROM reference_file WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    private static void remember(String name, byte[] checksum, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "INSERT INTO reference_file (name, checksum, loaded_at) VALUES (?, ?, now()) ON CONFLICT (name)"
                        + " DO UPDATE SET checksum = excluded.checksum, loaded_at = excluded.loaded_at")) {
            upsert.setString(1, name);
            upsert.setBytes(2, checksum);
            upsert.executeUpdate();
        }
    }

    private static byte[] checksum(ReferenceLoad load) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : load.files()) {
                try (InputStream in = new DigestInputStream(new ClassPathResource(file).getInputStream(), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the reference data " + load.name(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
