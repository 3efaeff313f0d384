package dev.bilten.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port, as far as this user may see. */
public final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** For example {@code pid 4711 (java)}. */
    public static Optional<String> of(int port) {
        var sockets = sockets(port);
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> holds(process.pid(), sockets))
                    .findFirst()
                    .map(process -> "pid " + process.pid() + name(process.pid()));
        }
    }

    private static Set<String> sockets(int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        var found = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (var lines = Files.lines(Path.of(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(f -> f.length > 9 && f[1].endsWith(suffix) && LISTENING.equals(f[3]))
                        .forEach(f -> found.add("socket:[" + f[9] + "]"));
            } catch (IOException noSuchTable) {
                // without IPv6 the second table is absent
            }
        }
        return found;
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String name(long pid) {
        try {
            return " ("
                    + Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                            .strip() + ")";
        } catch (IOException gone) {
            return "";
        }
    }
}
