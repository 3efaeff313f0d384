package dev.bilten.launcher.clickhouse;

import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.Secrets;
import dev.bilten.launcher.process.Child;
import dev.bilten.launcher.process.Programs;
import dev.bilten.launcher.process.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code clickhouse} that somebody installed on this machine. */
record ServerProgram(Path file) {
    private static final Pattern YEAR = Pattern.compile("version (\\d+)\\.");
    /** Debian's own package is from 2018, and the driver does not speak to it. */
    private static final int OLDEST_YEAR = 24;

    static Optional<ServerProgram> find() {
        return Programs.find("clickhouse").map(ServerProgram::new).filter(ServerProgram::recent);
    }

    private boolean recent() {
        try {
            var process = new ProcessBuilder(file.toString(), "local", "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var year = YEAR.matcher(said);
            return year.find() && Integer.parseInt(year.group(1)) >= OLDEST_YEAR;
        } catch (IOException e) {
            return false;
        }
    }

    Child launch(Home home, Secrets secrets, int port) {
        var folder = home.data("clickhouse-server");
        var configuration = folder.resolve("config.xml");
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration, configuration(folder, port));
        } catch (IOException e) {
            throw new StartFailed("cannot write " + configuration + ": " + e.getMessage(), e);
        }
        return Child.start(new Child.Spec(
                "ClickHouse",
                List.of(file.toString(), "server", "--config-file=" + configuration),
                Map.of("BILTEN_ENGINE_PASSWORD", secrets.clickHouse(), "TZ", "UTC"),
                home.log("clickhouse"),
                home.note("clickhouse"),
                configuration.toString(),
                Signal.TERM,
                Duration.ofSeconds(30)));
    }

    private static String configuration(Path folder, int port) {
        return """
                <clickhouse>
                  <listen_host>127.0.0.1</listen_host>
                  <http_port>%d</http_port>
                  <path>%s/data/</path>
                  <tmp_path>%s/tmp/</tmp_path>
                  <logger><level>warning</level><console>1</console></logger>
                  <timezone>UTC</timezone>
                  <default_database>default</default_database>
                  <users_config>config.xml</users_config>
                  <profiles><default/></profiles>
                  <quotas><default/></quotas>
                  <users><default>
                    <password from_env="BILTEN_ENGINE_PASSWORD"/>
                    <networks><ip>127.0.0.1</ip></networks>
                    <profile>default</profile><quota>default</quota>
                  </default></users>
                </clickhouse>
                """.formatted(port, folder, folder);
    }
}
