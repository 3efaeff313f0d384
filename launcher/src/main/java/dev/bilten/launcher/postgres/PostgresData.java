package dev.bilten.launcher.postgres;

import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Cache;
import dev.bilten.launcher.process.Note;
import dev.bilten.launcher.process.Proc;
import dev.bilten.launcher.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The data folder: made with initdb, guarded by a pg_hba.conf that knows passwords only. */
record PostgresData(Path folder, Path log) {
    private static final String HBA = """
            # Passwords only, loopback only. There is no socket and no trust: a tenant's role is worth something.
            host  all  all  127.0.0.1/32  scram-sha-256
            host  all  all  ::1/128       scram-sha-256
            """;

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    void create(PostgresPrograms programs, String superuserPassword) {
        try {
            Cache.delete(folder); // a first start that was cut short leaves a torso
            Files.createDirectories(folder.getParent());
            var password = Files.createTempFile(folder.getParent(), "superuser", ".draft");
            try {
                Files.writeString(password, superuserPassword);
                initdb(programs, password);
            } finally {
                Files.delete(password);
            }
            Files.writeString(folder.resolve("pg_hba.conf"), HBA);
        } catch (IOException e) {
            throw new StartFailed("PostgreSQL's data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void initdb(PostgresPrograms programs, Path password) throws IOException {
        var arguments = List.of(
                "-D",
                folder.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        var process = new ProcessBuilder(programs.command("initdb", arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartFailed("PostgreSQL's data folder cannot be made; " + log + " says why.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while PostgreSQL's data folder was made.", e);
        }
    }

    /** A server on this folder that no note knows is ended; a leftover postmaster.pid of a dead one is removed. */
    void claim() {
        var file = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var ticks = Proc.startTicks(pid);
            if (ticks.isPresent() && Proc.commandLine(pid).contains(folder.toString())) {
                new Note(pid, ticks.getAsLong(), Signal.INT, folder.toString()).end(Duration.ofSeconds(15));
            }
            Files.deleteIfExists(file);
        } catch (IOException | NumberFormatException e) {
            throw new StartFailed("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
