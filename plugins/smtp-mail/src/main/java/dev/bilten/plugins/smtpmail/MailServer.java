package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.PluginContext;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** The server that takes the mail. Its session looks for the mail library's parts once, which costs as much as a mail. */
record MailServer(Account account, Session session) {
    /** Where, and with which kind of encryption. */
    record Address(String host, int port, Tls tls) {}

    /**
     * What the settings say.
     *
     * @param user empty where nobody logs in
     */
    record Account(Address address, String user, String password) {
        static Account from(PluginContext context) {
            var port = Integer.parseInt(context.setting("port", "587"));
            var tls = Tls.of(context.setting("tls", "starttls"));
            return new Account(
                    new Address(context.setting("host", ""), port, tls),
                    context.setting("user", ""),
                    context.setting("password", ""));
        }

        @Override
        public String toString() {
            return address + " as " + user;
        }
    }

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

    static MailServer of(Account account) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", account.address().host());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!account.user().isEmpty()));
        var starttls = Boolean.toString(account.address().tls() == Tls.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        var session = account.user().isEmpty()
                ? Session.getInstance(properties)
                : Session.getInstance(properties, new Login(account.user(), account.password()));
        return new MailServer(account, session);
    }

    /** By a line that is there, if the server takes a mail from it, else by a new one. */
    void send(MimeMessage mail, PluginContext context, KeptLines lines) throws MessagingException, IOException {
        var allowed = context.resolve(account.address().host());
        for (var kept = lines.take(account, allowed); kept.isPresent(); kept = lines.take(account, allowed)) {
            if (kept.get().ready(context) && sent(kept.get(), mail, context, lines)) {
                return;
            }
            kept.get().close();
        }
        sendBy(Line.open(account.address(), allowed.getFirst(), session, context), mail, context, lines);
    }

    /** False when the server wants no more mails from this line: it says so before it knows anything of the mail but its sender. */
    private boolean sent(Line line, MimeMessage mail, PluginContext context, KeptLines lines)
            throws MessagingException, IOException {
        try {
            sendBy(line, mail, context, lines);
            return true;
        } catch (SMTPSendFailedException refused) {
            if (refused.getCommand().startsWith("MAIL")) {
                return false;
            }
            throw refused;
        }
    }

    private void sendBy(Line line, MimeMessage mail, PluginContext context, KeptLines lines)
            throws MessagingException, IOException {
        try {
            line.send(mail, context);
            lines.keep(account, line);
        } catch (MessagingException | IOException | RuntimeException failure) {
            line.close();
            throw failure;
        }
    }
}
