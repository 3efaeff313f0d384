package dev.bilten.bench.stage;

/**
 * CPU time in microseconds, user and system.
 *
 * @param server the JVM with the platform
 * @param database PostgreSQL with all its processes
 * @param load this JVM: the load, and the mail catcher, which lives in it
 * @param rest Redis and the ClickHouse engine
 */
public record CpuTime(long server, long database, long load, long rest) {
    public static final CpuTime NONE = new CpuTime(0, 0, 0, 0);

    /** What an operation costs the organizer's machine. */
    public long product() {
        return server + database;
    }

    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(
                server - earlier.server, database - earlier.database, load - earlier.load, rest - earlier.rest);
    }

    public CpuTime plus(CpuTime more) {
        return new CpuTime(server + more.server, database + more.database, load + more.load, rest + more.rest);
    }

    /** The load's part of everything that ran here, 0 to 1. */
    public double loadShare() {
        var all = server + database + load + rest;
        return all == 0 ? 0 : (double) load / all;
    }
}
