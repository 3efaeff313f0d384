package dev.bilten.bench.limit;

import dev.bilten.bench.stage.Databases;
import java.io.IOException;
import java.time.Duration;

/** Transactions per second of TPC-B (sort of) on the same server: what a well-known small transaction gets here. */
public interface TpcB {
    int CLIENTS = 32;
    /** Above the number of clients, so that they do not queue for the branches' rows. */
    int SCALE = 50;

    String DATABASE = "bench_tpcb";

    /** Which one it is, for the result. */
    String name();

    double perSecond(Duration time);

    /** {@code pgbench} where it is installed and speaks to this server, else the same statements over JDBC. */
    static TpcB prepared(Databases databases) {
        databases.createIfMissing(DATABASE);
        try {
            return PgBench.prepared(databases);
        } catch (IOException | PgBench.Unusable notHere) {
            System.out.println("  pgbench: " + notHere.getMessage() + "; the same statements over JDBC instead");
            return BareTpcB.prepared(databases);
        }
    }
}
