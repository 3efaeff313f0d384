package dev.bilten.database.infra;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The data source EclipseLink sees: it hands out the running transaction's connection and refuses where none runs.
 * Commit, rollback and close on it do nothing, since the transaction itself ends.
 */
final class BoundDataSource implements DataSource {
    private static final Set<String> LEFT_TO_THE_TRANSACTION =
            Set.of("commit", "rollback", "close", "setAutoCommit", "setReadOnly", "setTransactionIsolation");

    @Override
    public Connection getConnection() {
        var line = Transaction.current().line();
        var connection = line.connection();
        return (Connection) Proxy.newProxyInstance(
                BoundDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (LEFT_TO_THE_TRANSACTION.contains(method.getName()) && method.getReturnType() == void.class) {
                        return null;
                    }
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        line.count();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("dev.bilten.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
