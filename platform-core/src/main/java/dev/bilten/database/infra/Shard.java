package dev.bilten.database.infra;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server: its connections, and the two ways of speaking to it. */
final class Shard implements AutoCloseable {
    /** Longer than any crowd takes that the edge lets in, shorter than a browser waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Some times what a sale takes, and less than anybody notices. */
    private static final Duration STAY = Duration.ofMillis(50);

    private final String name;
    private final List<HikariDataSource> pools;
    private final Turnstile turnstile;
    private final WornLines wornLines;
    private final Jdbi jdbi;
    private final List<Class<?>> entityClasses;
    private @Nullable EntityManagerFactory entityManagers;

    /**
     * @param share the most connections that one organizer has at a time
     * @param organizers the most that one connection serves
     */
    Shard(String name, List<HikariDataSource> pools, int share, int organizers, List<Class<?>> entityClasses) {
        this.wornLines = new WornLines(organizers);
        this.name = name;
        this.pools = pools;
        this.turnstile = new Turnstile(
                pools.stream()
                        .map(pool -> new Turnstile.Lane(pool, pool.getMaximumPoolSize()))
                        .toList(),
                share,
                STAY,
                PATIENCE);
        this.entityClasses = entityClasses;
        this.jdbi = Jdbi.create(new BoundConnection());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.installPlugin(new Columns());
        jdbi.setStatementBuilderFactory(_ -> new OwnStatements());
    }

    Turnstile turnstile() {
        return turnstile;
    }

    WornLines wornLines() {
        return wornLines;
    }

    /** Ends the connection instead of giving it back; its lane gets another one. */
    void replace(Turnstile.Place place) {
        pools.get(place.lane()).evictConnection(place.connection());
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Made at first use: it costs half a second that a node without such work need not spend. */
    synchronized EntityManagerFactory entityManagers() {
        if (entityManagers == null) {
            entityManagers = EclipseLink.factory(name, entityClasses);
        }
        return entityManagers;
    }

    @Override
    public void close() {
        if (entityManagers != null) {
            entityManagers.close();
        }
        pools.forEach(HikariDataSource::close);
    }

    /** JDBI asks for a connection and gets the transaction's own; closing it is the transaction's business. */
    private static final class BoundConnection implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return Transaction.current().line().connection();
        }

        @Override
        public void closeConnection(Connection connection) {}
    }
}
