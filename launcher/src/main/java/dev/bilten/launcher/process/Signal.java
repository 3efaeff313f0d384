package dev.bilten.launcher.process;

import java.io.IOException;

/** The ways to ask a process to end. INT is PostgreSQL's fast shutdown: it does not wait for its clients. */
public enum Signal {
    TERM,
    INT,
    KILL;

    void send(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
