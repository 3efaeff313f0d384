package dev.bilten.testing;

import dev.bilten.launcher.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the platform and its PostgreSQL, and breaks the line when a test says so. */
public final class FaultProxy implements AutoCloseable {
    private static final int UNLIMITED = -1;

    private final int port;
    private final int target;
    private final Set<FaultLine> lines = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private ServerSocket door;
    private long answerBytes = UNLIMITED;
    private int commitsToGo;
    private AtCommit atCommit = AtCommit.PASS;
    private boolean thenAway;
    private int commits;

    /** What becomes of a COMMIT. */
    public enum AtCommit {
        PASS,
        /** The line is cut before it reaches the server. */
        LOSE_COMMIT,
        /** The line is cut when the server has done it, and before the answer is passed on. */
        LOSE_ANSWER
    }

    private FaultProxy(int target) {
        this.target = target;
        this.port = new Ports().take(0);
        this.door = open(port);
        listen();
    }

    public static FaultProxy before(int target) {
        return new FaultProxy(target);
    }

    public int port() {
        return port;
    }

    /** Every message and every answer is late by this. */
    public void delay(Duration later) {
        delay = later;
    }

    /** All lines end, both ways; who asks for a new one gets it. */
    public void cut() {
        lines.forEach(FaultLine::cut);
    }

    /** As {@link #cut}, but with a reset: what was on its way is thrown away. */
    public void reset() {
        lines.forEach(FaultLine::reset);
    }

    /** The server's side says nothing more, and still hears. */
    public void halfClose() {
        lines.forEach(FaultLine::halfClose);
    }

    /** As if the server were gone: all lines end, and new ones are refused. */
    public synchronized void away() {
        close();
    }

    public synchronized void back() {
        door = open(port);
        listen();
    }

    /** So many bytes of answers go through from now on; then the line is cut that has another one. */
    public synchronized void cutAfterAnswerBytes(long bytes) {
        answerBytes = bytes;
    }

    /** A cut that is still to come does not. */
    public synchronized void letAllThrough() {
        answerBytes = UNLIMITED;
    }

    /** What becomes of the n-th COMMIT from now, counted over all lines. */
    public synchronized void atCommit(int n, AtCommit what) {
        atCommit(n, what, false);
    }

    /**
     * As if the platform were killed with its n-th COMMIT: nothing of it is heard any more, until {@link #back}.
     */
    public synchronized void dieAtCommit(int n, AtCommit what) {
        atCommit(n, what, true);
    }

    private void atCommit(int n, AtCommit what, boolean away) {
        commitsToGo = n;
        atCommit = what;
        thenAway = away;
    }

    /** Whether what was asked for at a commit has not happened yet. */
    public synchronized boolean armed() {
        return atCommit != AtCommit.PASS;
    }

    public synchronized int commits() {
        return commits;
    }

    Duration delay() {
        return delay;
    }

    synchronized AtCommit commit() {
        commits++;
        if (atCommit == AtCommit.PASS || --commitsToGo > 0) {
            return AtCommit.PASS;
        }
        var now = atCommit;
        atCommit = AtCommit.PASS;
        return now;
    }

    /** A line was cut at a commit. */
    synchronized void broken() {
        if (thenAway) {
            thenAway = false;
            away();
        }
    }

    /** How many of these bytes go through; fewer than all of them cut the line. */
    synchronized int letThrough(int bytes) {
        if (answerBytes == UNLIMITED) {
            return bytes;
        }
        if (answerBytes >= bytes) {
            answerBytes -= bytes;
            return bytes;
        }
        int through = (int) answerBytes;
        answerBytes = UNLIMITED;
        return through;
    }

    void ended(FaultLine line) {
        lines.remove(line);
    }

    private void listen() {
        var own = door;
        Thread.ofVirtual().start(() -> {
            while (!own.isClosed()) {
                try {
                    connect(own.accept());
                } catch (IOException e) {
                    // closed, or the server behind us refuses: the next one may get through
                }
            }
        });
    }

    private void connect(Socket client) throws IOException {
        try {
            var line = new FaultLine(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
            lines.add(line);
            line.start();
            if (door.isClosed()) {
                line.reset();
            }
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private static ServerSocket open(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
