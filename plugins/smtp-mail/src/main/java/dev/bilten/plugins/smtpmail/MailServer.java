package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.PluginContext;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The server that takes the mail, as the settings say. */
record MailServer(Address address, Session session) {
    /** Where, and with which kind of encryption. */
    record Address(String host, int port, Tls tls) {}

    /** How the connection is encrypted. */
    enum Tls {
        STARTTLS,
        IMPLICIT,
        NONE;

        static Tls of(String setting) {
            return switch (setting) {
                case "implicit" -> IMPLICIT;
                case "none" -> NONE;
                default -> STARTTLS;
            };
        }
    }

    static MailServer from(PluginContext context) {
        var tls = Tls.of(context.setting("tls", "starttls"));
        var user = context.setting("user", "");
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", context.setting("host", ""));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        var starttls = Boolean.toString(tls == Tls.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var session = user.isEmpty()
                ? Session.getInstance(properties)
                : Session.getInstance(properties, new Login(user, context.setting("password", "")));
        var port = Integer.parseInt(context.setting("port", "587"));
        return new MailServer(new Address(context.setting("host", ""), port, tls), session);
    }

    void send(MimeMessage mail, PluginContext context) throws MessagingException, IOException {
        try (var line = Line.open(address, context);
                var transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(line.socket());
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }
}
