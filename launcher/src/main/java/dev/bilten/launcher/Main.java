package dev.bilten.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code run} and {@code stop}; the script {@code bilten} calls it. Exit codes: 1 could not, 2 not understood. */
public final class Main {
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        ROOT.setLevel(Level.SEVERE); // libraries talk; the person wants the steps
        System.exit(verb(List.of(args)));
    }

    private static int verb(List<String> words) {
        var project = Path.of(System.getProperty("bilten.project", "."))
                .toAbsolutePath()
                .normalize();
        try {
            var arguments = Arguments.read(words.subList(1, words.size()), project);
            return switch (words.getFirst()) {
                case "run" -> new Run(arguments.options(project)).toTheEnd();
                case "stop" -> new Stop(arguments.home()).run();
                default -> throw new Arguments.Misunderstood("Unknown verb " + words.getFirst() + ".");
            };
        } catch (Arguments.Misunderstood e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (StartFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /** From the first step to Ctrl-C. */
    record Run(Options options) {

        int toTheEnd() {
            var started = System.nanoTime();
            var steps = new Steps(System.out);
            var signals = Signals.endThisThread();
            try (var platform = Platform.start(options, steps)) {
                var took = Duration.ofNanos(System.nanoTime() - started);
                steps.say(new Summary(platform.urls(), options.demo(), took).text());
                platform.await();
            } catch (InterruptedException | StartFailed e) {
                if (!signals.came()) {
                    throw e instanceof StartFailed failed ? failed : new StartFailed("Interrupted.", e);
                }
                steps.say("Everything has ended.");
            } finally {
                signals.done();
            }
            return 0;
        }
    }
}
