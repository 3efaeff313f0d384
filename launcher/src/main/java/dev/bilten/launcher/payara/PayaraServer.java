package dev.bilten.launcher.payara;

import dev.bilten.launcher.Options;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Child;
import dev.bilten.launcher.process.Signal;
import dev.bilten.launcher.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running server with the platform in it. */
public final class PayaraServer implements AutoCloseable {
    /** Demo data and migrations happen before the platform calls itself ready. */
    private static final Duration TO_START = Duration.ofMinutes(5);

    private final Child child;

    private PayaraServer(Child child) {
        this.child = child;
    }

    /** What one start needs; a recording start differs from a real one in name, port and cache flag only. */
    record Start(
            Home home,
            PayaraRuntime runtime,
            Options options,
            Map<String, String> environment,
            int port,
            String name,
            Duration patience,
            Optional<String> cacheFlag) {

        PayaraServer launch() {
            var root = PayaraRoot.fresh(home.data(name), runtime);
            var command = new PayaraCommand(runtime, options.profile()).line(cacheFlag, root, port, options.war());
            var log = home.log(name.equals("payara") ? "server" : name);
            return new PayaraServer(Child.start(new Child.Spec(
                    "Payara Micro",
                    command,
                    environment,
                    log,
                    home.note("payara"),
                    root.folder().toString(),
                    Signal.TERM,
                    patience)));
        }
    }

    public static PayaraServer start(
            Home home,
            PayaraRuntime runtime,
            StartupCache cache,
            Options options,
            Map<String, String> environment,
            int port) {
        var server = new Start(
                        home, runtime, options, environment, port, "payara", Duration.ofSeconds(30), cache.useFlag())
                .launch();
        try {
            server.awaitReady(port);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    void awaitReady(int port) {
        var log = new ServerLog(child.log());
        try (var readiness = new Readiness(port)) {
            var came =
                    Waiting.until(TO_START, () -> readiness.ask() == Readiness.State.READY || failed(readiness, log));
            if (!came || readiness.ask() != Readiness.State.READY) {
                throw new StartFailed(why(came, log));
            }
        }
    }

    private boolean failed(Readiness readiness, ServerLog log) {
        return !child.alive()
                || log.deploymentFailed()
                || (log.serverUp() && readiness.ask() == Readiness.State.NOT_DEPLOYED);
    }

    private String why(boolean came, ServerLog log) {
        var first = !came
                ? "The platform is not ready after " + TO_START.toMinutes() + " minutes."
                : child.alive() ? "The platform could not be deployed." : "Payara Micro ended by itself.";
        return first + " From " + child.log() + ":\n    " + String.join("\n    ", log.telling());
    }

    /** Waits until the server ends by itself, which it should not. */
    public int await() throws InterruptedException {
        return child.await();
    }

    public List<String> lastWords() {
        return new ServerLog(child.log()).telling();
    }

    public Path log() {
        return child.log();
    }

    @Override
    public void close() {
        child.close();
    }
}
