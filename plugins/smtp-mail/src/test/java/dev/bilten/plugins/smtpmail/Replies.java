package dev.bilten.plugins.smtpmail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers every recipient the same. */
final class Replies implements AutoCloseable {
    private final ServerSocket server;
    private final String toRecipient;

    private Replies(String toRecipient) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.toRecipient = toRecipient;
    }

    static Replies toRecipient(String reply) throws IOException {
        var replies = new Replies(reply);
        Thread.ofVirtual().start(replies::serve);
        return replies;
    }

    String port() {
        return Integer.toString(server.getLocalPort());
    }

    private void serve() {
        try (var socket = server.accept()) {
            talk(socket);
        } catch (IOException over) {
            // the test has ended
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(socket, line.toUpperCase(Locale.ROOT).startsWith("RCPT") ? toRecipient : "250 fine");
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
