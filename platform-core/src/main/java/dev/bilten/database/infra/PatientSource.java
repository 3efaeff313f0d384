package dev.bilten.database.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again for itself while the server is away. Hikari would try less and less often, each pool at its own pace, and the
 * organizers of one lane would be served seconds after those of another. Only the pool's own thread waits here: whoever wants
 * a connection is told by the pool after {@code connectionTimeout}.
 */
final class PatientSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PatientSource.class);
    private static final long PAUSE_MILLIS = 200;
    /** Then Hikari hears of it, and asks whether the pool still needs the connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean said = false;
        while (true) {
            try {
                return super.getConnection(user, password);
            } catch (SQLException e) {
                if (System.nanoTime() >= end) {
                    throw e;
                }
                if (!said) {
                    LOG.warn("No connection yet: {}", e.getMessage());
                    said = true;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException cause) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the pool is being closed
            throw cause;
        }
    }
}
