package dev.bilten.plugins.smtpmail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers as it was told, and counts who connected and what it took. */
final class Replies implements AutoCloseable {
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    private final ServerSocket server;
    private final String toRecipient;
    private final Second second;

    /** What happens to the second mail of a connection. */
    enum Second {
        TAKEN,
        REFUSED,
        /** The line is cut after the first. */
        CUT
    }

    private Replies(String toRecipient, Second second) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
        this.second = second;
    }

    static Replies toRecipient(String reply) throws IOException {
        return started(new Replies(reply, Second.TAKEN));
    }

    static Replies toSecondMail(Second second) throws IOException {
        return started(new Replies("250 fine", second));
    }

    private static Replies started(Replies replies) {
        Thread.ofVirtual().start(replies::serve);
        return replies;
    }

    String port() {
        return Integer.toString(server.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException over) {
            // the test has ended
        }
    }

    private void talk(Socket client) {
        try (var socket = client) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            say(socket, "220 ready");
            int mails = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(socket, "354 go on");
                    skipMail(in);
                    mails++;
                    taken.incrementAndGet();
                    say(socket, "250 taken");
                    if (second == Second.CUT) {
                        return;
                    }
                } else if (word.startsWith("MAIL") && mails > 0 && second == Second.REFUSED) {
                    say(socket, "421 4.7.0 too many mails of one connection");
                } else {
                    say(socket, word.startsWith("RCPT") ? toRecipient : "250 fine");
                }
            }
        } catch (IOException over) {
            // the client has gone
        } finally {
            open.decrementAndGet();
        }
    }

    private static void skipMail(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); ) {
            line = in.readLine();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
