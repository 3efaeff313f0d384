package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.PluginContext;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the very address that was allowed, logged in and ready for a mail. Used by one thread at a time. */
final class Line implements AutoCloseable {
    /** A server that says nothing for so long is not there. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** Servers end a connection after some number of mails; most let a hundred pass. */
    private static final int MOST_MAILS = 50;

    private final InetAddress address;
    private final Socket socket;
    private final SMTPTransport transport;
    private int mails;

    private Line(InetAddress address, Socket socket, SMTPTransport transport) {
        this.address = address;
        this.socket = socket;
        this.transport = transport;
    }

    static Line open(MailServer.Address server, InetAddress allowed, Session session, PluginContext context)
            throws IOException, MessagingException {
        // carries the name along, for the certificate, so that nobody looks it up again
        var address = InetAddress.getByAddress(server.host(), allowed.getAddress());
        var plain = new Socket();
        try (var ignored = Watch.over(plain, context.timeLeft())) {
            plain.connect(new InetSocketAddress(address, server.port()), left(context));
            plain.setSoTimeout(left(context));
            plain.setTcpNoDelay(true);
            var transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(server.tls() == MailServer.Tls.IMPLICIT ? encrypted(plain, server) : plain);
            return new Line(allowed, plain, transport);
        } catch (IOException | MessagingException | RuntimeException failure) {
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

    private static int left(PluginContext context) {
        return (int) Math.clamp(context.timeLeft().toMillis(), 1, SILENCE.toMillis());
    }

    InetAddress address() {
        return address;
    }

    void send(MimeMessage mail, PluginContext context) throws IOException, MessagingException {
        try (var ignored = Watch.over(socket, context.timeLeft())) {
            socket.setSoTimeout(left(context));
            mails++;
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    /** Whether the server takes another mail from it; asks the server. */
    boolean ready(PluginContext context) {
        try (var ignored = Watch.over(socket, context.timeLeft())) {
            socket.setSoTimeout(left(context));
            return mails < MOST_MAILS && transport.isConnected();
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        try (socket;
                var ignored = Watch.over(socket, Duration.ofSeconds(1))) {
            transport.close();
        } catch (IOException | MessagingException alreadyGone) {
            // nothing left to say good-bye to
        }
    }
}
