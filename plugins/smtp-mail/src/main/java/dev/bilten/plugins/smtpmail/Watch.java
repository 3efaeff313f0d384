package dev.bilten.plugins.smtpmail;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * Cuts a connection when the time is over, unless it is closed before: a server that reads slowly, or never, would otherwise
 * keep the thread, since a blocked write has no time limit of its own.
 */
record Watch(Thread thread) implements AutoCloseable {
    static Watch over(Socket socket, Duration time) {
        return new Watch(Thread.ofVirtual().start(() -> cut(socket, time)));
    }

    private static void cut(Socket socket, Duration after) {
        try {
            Thread.sleep(after);
            socket.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            // nothing left to cut
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
