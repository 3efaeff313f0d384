package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.PluginContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection to the very address that was allowed, cut when the call's time is over: a server that reads slowly, or never,
 * would otherwise keep the thread, since a blocked write has no time limit of its own.
 */
record Line(Socket socket, Thread watch) implements AutoCloseable {
    /** A server that says nothing for so long is not there. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    static Line open(MailServer.Address server, PluginContext context) throws IOException {
        var allowed = context.resolve(server.host()).getFirst();
        // carries the name along, for the certificate, so that nobody looks it up again
        var address = InetAddress.getByAddress(server.host(), allowed.getAddress());
        var left = (int) Math.clamp(context.timeLeft().toMillis(), 1, SILENCE.toMillis());
        var plain = new Socket();
        var watch = Thread.ofVirtual().start(() -> cut(plain, context.timeLeft()));
        try {
            plain.connect(new InetSocketAddress(address, server.port()), left);
            plain.setSoTimeout(left);
            return new Line(server.tls() == MailServer.Tls.IMPLICIT ? encrypted(plain, server) : plain, watch);
        } catch (IOException failure) {
            watch.interrupt();
            plain.close();
            throw failure;
        }
    }

    private static Socket encrypted(Socket plain, MailServer.Address server) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void cut(Socket socket, Duration after) {
        try (socket) {
            Thread.sleep(after);
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            // nothing left to cut
        }
    }

    @Override
    public void close() {
        watch.interrupt(); // closes the socket
    }
}
