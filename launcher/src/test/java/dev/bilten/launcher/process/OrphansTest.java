package dev.bilten.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    Path run;

    @Test
    void a_child_that_outlived_its_launcher_is_ended_by_the_next_start() {
        var child = sleeper("redis", "4711");
        assertThat(Orphans.end(run)).containsExactly("redis");
        assertThat(Waiting.until(Duration.ofSeconds(2), () -> !child.alive())).isTrue();
        assertThat(run.resolve("redis.pid")).doesNotExist();
    }

    @Test
    void a_stranger_with_the_same_number_is_left_alone() throws IOException {
        try (var stranger = sleeper("postgres", "4712")) {
            new Note(stranger.pid(), 1, Signal.KILL, "sleep").write(run.resolve("postgres.pid"));
            assertThat(Orphans.end(run)).isEmpty();
            assertThat(stranger.alive()).isTrue();
        }
    }

    @Test
    void another_program_with_the_same_number_and_start_is_left_alone() throws IOException {
        try (var stranger = sleeper("postgres", "4713")) {
            Note.of(stranger.pid(), Signal.KILL, "/usr/bin/postgres").write(run.resolve("postgres.pid"));
            assertThat(Orphans.end(run)).isEmpty();
            assertThat(stranger.alive()).isTrue();
        }
    }

    @Test
    void a_torn_note_is_thrown_away() throws IOException {
        Files.writeString(run.resolve("payara.pid"), "12");
        assertThat(Orphans.end(run)).isEmpty();
        assertThat(run.resolve("payara.pid")).doesNotExist();
    }

    @Test
    void a_child_that_does_not_listen_to_a_polite_end_is_ended_by_force() {
        var stubborn =
                start("clickhouse", List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done # 4714"), "4714");
        assertThat(Waiting.until(
                        Duration.ofSeconds(2),
                        () -> Proc.commandLine(stubborn.pid()).startsWith("sh")))
                .isTrue();
        stubborn.close();
        assertThat(stubborn.alive()).isFalse();
    }

    private Child sleeper(String name, String seconds) {
        return start(name, List.of("sleep", seconds), seconds);
    }

    private Child start(String name, List<String> command, String marker) {
        return Child.start(new Child.Spec(
                name,
                command,
                Map.of(),
                run.resolve(name + ".log"),
                run.resolve(name + ".pid"),
                marker,
                Signal.TERM,
                Duration.ofMillis(300)));
    }
}
