package dev.bilten.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words behind {@code ./bilten run} and {@code ./bilten stop}. */
record Arguments(Path home, int port, boolean demo, Options.Profile profile, Optional<Path> war) {
    private static final int HIGHEST_PORT = 65_535;

    /** Words that cannot be understood; the person gets exit code 2. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String line) {
            super(line);
        }
    }

    static Arguments read(List<String> words, Path project) {
        var left = new ArrayDeque<>(words);
        var read = new Arguments(project.resolve(".bilten"), 8080, true, Options.Profile.DEMO, Optional.empty());
        while (!left.isEmpty()) {
            read = read.with(left);
        }
        return read;
    }

    private Arguments with(ArrayDeque<String> left) {
        var word = left.removeFirst();
        return switch (word) {
            case "--no-demo" -> new Arguments(home, port, false, profile, war);
            case "--home" -> new Arguments(path(word, left), port, demo, profile, war);
            case "--war" -> new Arguments(home, port, demo, profile, Optional.of(path(word, left)));
            case "--port" -> new Arguments(home, number(value(word, left)), demo, profile, war);
            case "--profile" -> new Arguments(home, port, demo, profile(value(word, left)), war);
            default -> throw new Misunderstood("Unknown option " + word + ". ./bilten help lists them.");
        };
    }

    private static String value(String word, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new Misunderstood(word + " needs a value.");
        }
        return left.removeFirst();
    }

    private static Path path(String word, ArrayDeque<String> left) {
        return Path.of(value(word, left)).toAbsolutePath().normalize();
    }

    private static int number(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Misunderstood("--port needs a number from 1 to " + HIGHEST_PORT + ", not " + text + ".");
    }

    private static Options.Profile profile(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "demo" -> Options.Profile.DEMO;
            case "bench" -> Options.Profile.BENCH;
            default -> throw new Misunderstood("--profile is demo or bench, not " + text + ".");
        };
    }

    Options options(Path project) {
        return new Options(home, port, demo, profile, project, war.orElse(Options.builtWar(project)), true);
    }
}
