package dev.bilten.launcher.clickhouse;

import dev.bilten.launcher.engine.Engine;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Child;
import dev.bilten.launcher.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The command line of the engine's own process: this class path, another main class. */
record EngineProcess(EngineLibrary library) {

    Child launch(Home home, Secrets secrets, int port) {
        var data = home.data("clickhouse");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                // without it every small answer waits 40 ms for a delayed acknowledgement
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                Engine.class.getName(),
                library.file().toString(),
                data.toString(),
                Integer.toString(port));
        return Child.start(new Child.Spec(
                "The ClickHouse engine",
                command,
                Map.of("BILTEN_ENGINE_PASSWORD", secrets.clickHouse(), "TZ", "UTC"),
                home.log("clickhouse"),
                home.note("clickhouse"),
                data.toString(),
                Signal.TERM,
                Duration.ofSeconds(20)));
    }
}
