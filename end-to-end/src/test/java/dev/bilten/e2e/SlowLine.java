package dev.bilten.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A line between a browser and the platform. Once it is slow, what is answered comes in small pieces. */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 700;
    private static final int PAUSE_MS = 60;

    private final ServerSocket door;
    private final URI platform;
    private volatile boolean slow;

    private SlowLine(URI platform, ServerSocket door) {
        this.platform = platform;
        this.door = door;
    }

    /** @param platform where the other end is */
    static SlowLine to(String platform) {
        try {
            var line = new SlowLine(URI.create(platform), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(line::listens);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void slow() {
        slow = true;
    }

    /** The same page at this end. */
    String at(String path) {
        return "http://" + platform.getHost() + ":" + door.getLocalPort() + path;
    }

    private void listens() {
        try {
            while (true) {
                var browser = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), platform.getPort());
                Thread.ofVirtual().start(() -> pass(browser, server, false));
                Thread.ofVirtual().start(() -> pass(server, browser, true));
            }
        } catch (IOException closed) {
            // the end of the visit is the end of the line
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream(), answers);
        } catch (IOException | InterruptedException closed) {
            // one end is gone, and the other with it
        }
    }

    private void pass(InputStream from, OutputStream to, boolean answers) throws IOException, InterruptedException {
        var piece = new byte[PIECE];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            to.write(piece, 0, read);
            to.flush();
            if (answers && slow) {
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
