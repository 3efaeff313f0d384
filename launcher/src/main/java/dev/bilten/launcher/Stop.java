package dev.bilten.launcher;

import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.home.RunLock;
import dev.bilten.launcher.process.Orphans;
import dev.bilten.launcher.process.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Ends the platform of a home and waits for it. */
record Stop(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    int run() {
        if (!Files.isDirectory(folder)) {
            System.out.println("Nothing runs: " + folder + " does not exist.");
            return 0;
        }
        var home = Home.at(folder);
        var owner = RunLock.owner(home);
        if (owner.isPresent()) {
            var launcher = ProcessHandle.of(owner.getAsLong());
            launcher.ifPresent(ProcessHandle::destroy);
            var ended = Waiting.until(
                    PATIENCE,
                    () -> RunLock.owner(home).isEmpty() && launcher.stream().noneMatch(ProcessHandle::isAlive));
            if (!ended) {
                throw new StartFailed("Process " + owner.getAsLong() + " does not end.");
            }
            System.out.println("Everything has ended.");
            return 0;
        }
        var orphans = Orphans.end(home.run());
        System.out.println(
                orphans.isEmpty()
                        ? "Nothing runs in " + folder + "."
                        : "Ended what a killed start left running: " + String.join(", ", orphans));
        return 0;
    }
}
