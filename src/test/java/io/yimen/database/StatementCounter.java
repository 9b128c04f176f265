package io.yimen.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes every statement the running thread sends, so that a test can say how many a page may take. The line that sets the
 * region scope at each transaction's begin is one of them.
 */
public final class StatementCounter {

    private static final ThreadLocal<List<String>> NOTED = new ThreadLocal<>();

    private StatementCounter() {}

    /** The statements this thread sends while the work runs, in order. */
    public static List<String> during(Callable<?> work) throws Exception {
        List<String> noted = new ArrayList<>();
        NOTED.set(noted);
        try {
            work.call();
            return noted;
        } finally {
            NOTED.remove();
        }
    }

    static Object watch(Object bean) {
        return bean instanceof HikariDataSource pool ? new WatchedDataSource(pool) : bean;
    }

    private static void note(String sql) {
        List<String> noted = NOTED.get();
        if (noted != null) {
            noted.add(sql);
        }
    }

    private static final class WatchedDataSource extends DelegatingDataSource implements AutoCloseable {

        private final HikariDataSource pool;

        WatchedDataSource(HikariDataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return proxy(Connection.class, new Watched(super.getConnection(), ""));
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private record Watched(Object target, String sql) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean given = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
            if (method.getName().startsWith("execute")) {
                note(given ? (String) arguments[0] : sql);
            }
            return wrap(call(method, arguments), given ? (String) arguments[0] : "");
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object wrap(Object result, String sql) {
            if (!(target instanceof Connection)) {
                return result;
            }
            if (result instanceof CallableStatement) {
                return proxy(CallableStatement.class, new Watched(result, sql));
            }
            if (result instanceof PreparedStatement) {
                return proxy(PreparedStatement.class, new Watched(result, sql));
            }
            return result instanceof Statement ? proxy(Statement.class, new Watched(result, sql)) : result;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
