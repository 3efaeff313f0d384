package dev.bilten.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bilten.launcher.Part;
import dev.bilten.launcher.clickhouse.ClickHouseServer;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Ports;
import java.nio.file.Path;
import java.util.Map;

/** A real ClickHouse that a test may stop and start again on the same data. */
public final class TestEngine implements AutoCloseable {
    private final Home home;
    private final int port = new Ports().take(0);
    private Part part;

    private TestEngine(Home home) {
        this.home = home;
    }

    /** Skips the test where there is none. */
    public static TestEngine started(Path folder) {
        var engine = new TestEngine(Home.at(folder.resolve("engine")));
        engine.start();
        return engine;
    }

    public void start() {
        part = ClickHouseServer.start(home, Cache.of(home), Secrets.of(home), port);
        assumeTrue(!part.environment().isEmpty(), () -> "No ClickHouse here: " + part.where());
    }

    public void stop() {
        part.close();
    }

    public Map<String, String> settings() {
        return Map.of(
                "bilten.clickhouse.url",
                "http://127.0.0.1:" + port,
                "bilten.clickhouse.user",
                "default",
                "bilten.clickhouse.password",
                Secrets.of(home).clickHouse(),
                "bilten.clickhouse.database",
                "bilten");
    }

    @Override
    public void close() {
        stop();
    }
}
