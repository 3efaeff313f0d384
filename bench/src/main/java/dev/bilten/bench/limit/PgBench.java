package dev.bilten.bench.limit;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Databases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The program itself, in its default protocol. */
final class PgBench implements TpcB {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9.]+)");

    /** Not installed, or not for this server. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    private final Databases databases;
    private final String version;

    private PgBench(Databases databases, String version) {
        this.databases = databases;
        this.version = version;
    }

    static PgBench prepared(Databases databases) throws IOException, Unusable {
        var version = VERSION.matcher(call(databases, List.of("--version")));
        var bench = new PgBench(databases, version.find() ? version.group(1) : "?");
        call(databases, List.of("-i", "-q", "-s", Integer.toString(SCALE), DATABASE));
        return bench;
    }

    @Override
    public String name() {
        return "pgbench " + version + " TPC-B c" + CLIENTS + " s" + SCALE;
    }

    @Override
    public double perSecond(Duration time) {
        try {
            var seconds = Long.toString(Math.max(1, time.toSeconds()));
            var clients = Integer.toString(CLIENTS);
            var said = call(databases, List.of("-n", "-c", clients, "-j", "2", "-T", seconds, DATABASE));
            return tps(said);
        } catch (IOException | Unusable e) {
            throw new BenchFailed("pgbench failed: " + e.getMessage(), e);
        }
    }

    static double tps(String said) throws Unusable {
        var found = TPS.matcher(said);
        if (!found.find()) {
            throw new Unusable("it told no tps: " + said.strip());
        }
        return Double.parseDouble(found.group(1));
    }

    private static String call(Databases databases, List<String> arguments) throws IOException, Unusable {
        var command = new ArrayList<>(List.of("pgbench"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(databases.port()));
        builder.environment().put("PGUSER", Databases.SUPERUSER);
        builder.environment().put("PGPASSWORD", databases.password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new Unusable(said.strip().replace('\n', ' '));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted");
        }
        return said;
    }
}
