package dev.bilten.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.RunLock;
import dev.bilten.launcher.home.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final Path PROJECT = Path.of("/checkout");

    @TempDir
    Path folder;

    @Test
    void without_words_it_is_the_demo_on_8080_in_the_checkout() {
        var options = Arguments.read(List.of(), PROJECT).options(PROJECT);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demo()).isTrue();
        assertThat(options.home()).isEqualTo(Path.of("/checkout/.bilten"));
    }

    @Test
    void every_word_is_heard() {
        var words = List.of("--no-demo", "--port", "9090", "--home", "/data", "--profile", "bench");
        var options = Arguments.read(words, PROJECT).options(PROJECT);
        assertThat(options)
                .isEqualTo(new Options(
                        Path.of("/data"),
                        9090,
                        false,
                        Options.Profile.BENCH,
                        PROJECT,
                        Options.builtWar(PROJECT),
                        true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 0", "--port 65536", "--prot 80", "--profile fast"})
    void what_is_not_understood_is_said(String words) {
        assertThatThrownBy(() -> Arguments.read(List.of(words.split(" ")), PROJECT))
                .isInstanceOf(Arguments.Misunderstood.class);
    }

    @Test
    void a_second_start_in_the_same_home_hears_that_it_already_runs() {
        var home = Home.at(folder.resolve("home"));
        try (var first = RunLock.take(home, "http://localhost:8080")) {
            assertThat(RunLock.owner(home)).hasValue(ProcessHandle.current().pid());
            assertThatThrownBy(() -> RunLock.take(home, "http://localhost:8081"))
                    .hasMessageContaining("already runs: http://localhost:8080");
        }
        assertThat(RunLock.owner(home)).isEmpty();
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_can_read_them() throws Exception {
        var home = Home.at(folder.resolve("home"));
        var first = Secrets.of(home);
        assertThat(Secrets.of(home).masterKey()).isEqualTo(first.masterKey());
        var file = home.data("secrets").resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
