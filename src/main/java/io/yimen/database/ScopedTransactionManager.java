package io.yimen.database;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at each transaction's begin which rows it may show, so that row-level security holds under every query.
 * The settings end with the transaction; outside one, nothing is visible.
 */
public class ScopedTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient DataSource connections;
    private final transient Supplier<RegionScope> scope;

    ScopedTransactionManager(EntityManagerFactory entities, DataSource connections, Supplier<RegionScope> scope) {
        super(entities);
        this.connections = connections;
        this.scope = scope;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(scope.get());
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The transaction's region scope could not be set", e);
        }
    }

    private void tell(RegionScope now) throws SQLException {
        var holder = (ConnectionHolder) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(connections), "the transaction shows no JDBC connection");
        try (Statement statement = holder.getConnection().createStatement()) {
            statement.execute(settings(now));
        }
    }

    /** Literals, for set_config does not reach the workers of a distributed database; safe, for they are integers. */
    static String settings(RegionScope now) {
        return "SET LOCAL app.county_from = '" + now.countyFrom()
                + "'; SET LOCAL app.county_to = '" + now.countyTo()
                + "'; SET LOCAL app.township = '" + now.township() + "'";
    }
}
