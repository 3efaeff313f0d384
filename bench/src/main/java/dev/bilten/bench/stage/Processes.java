package dev.bilten.bench.stage;

import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Note;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The processes of one running platform, as the kernel accounts for them. */
public final class Processes {
    private static final int PARENT = 1;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;
    /** The kernel's USER_HZ, the same on every Linux that runs Java. */
    private static final long MICROS_PER_TICK = 10_000;

    private final OptionalLong server;
    private final OptionalLong postgres;
    private final List<Long> rest;

    private Processes(OptionalLong server, OptionalLong postgres, List<Long> rest) {
        this.server = server;
        this.postgres = postgres;
        this.rest = rest;
    }

    static Processes of(Home home) {
        return new Processes(
                pid(home, "payara"),
                pid(home, "postgres"),
                List.of("redis", "clickhouse").stream()
                        .flatMap(part -> pid(home, part).stream().boxed())
                        .toList());
    }

    private static OptionalLong pid(Home home, String part) {
        return Note.read(home.note(part))
                .filter(Note::alive)
                .map(note -> OptionalLong.of(note.pid()))
                .orElseGet(OptionalLong::empty);
    }

    OptionalLong server() {
        return server;
    }

    CpuTime cpu() {
        long database = 0;
        if (postgres.isPresent()) {
            // the postmaster waits for its backends, so those that ended are in its own account
            database = ticks(postgres.getAsLong(), true)
                    + backends().stream().mapToLong(pid -> ticks(pid, false)).sum();
        }
        return new CpuTime(
                server.isPresent() ? ticks(server.getAsLong(), false) * MICROS_PER_TICK : 0,
                database * MICROS_PER_TICK,
                ticks(ProcessHandle.current().pid(), false) * MICROS_PER_TICK,
                rest.stream().mapToLong(pid -> ticks(pid, false)).sum() * MICROS_PER_TICK);
    }

    /** User and system time of one process so far, in microseconds. */
    public static long cpuMicros(long pid) {
        return ticks(pid, false) * MICROS_PER_TICK;
    }

    /** Memory that belongs to PostgreSQL's processes alone, without what they share, in bytes. */
    public long privateMemory() {
        return backends().stream().mapToLong(Processes::privateBytes).sum();
    }

    private static long privateBytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Private_"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** How many processes PostgreSQL has besides its first. */
    public List<Long> backends() {
        if (postgres.isEmpty()) {
            return List.of();
        }
        var parent = postgres.getAsLong();
        try (var all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .filter(pid -> {
                        var stat = stat(pid);
                        return !stat.isEmpty() && Long.parseLong(stat.get(PARENT)) == parent;
                    })
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long ticks(long pid, boolean withEndedChildren) {
        var stat = stat(pid);
        if (stat.isEmpty()) {
            return 0;
        }
        var own = number(stat, USER_TICKS) + number(stat, SYSTEM_TICKS);
        return withEndedChildren ? own + number(stat, ENDED_CHILDREN_USER) + number(stat, ENDED_CHILDREN_SYSTEM) : own;
    }

    private static long number(List<String> stat, int field) {
        return Long.parseLong(stat.get(field));
    }

    /** The fields behind the program's name, which may contain anything; none when the process is gone. */
    private static List<String> stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
