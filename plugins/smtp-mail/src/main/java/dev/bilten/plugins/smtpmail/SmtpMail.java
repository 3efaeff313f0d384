package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugins.smtpmail.MailServer.Account;
import dev.bilten.plugins.smtpmail.MailServer.Address;
import dev.bilten.plugins.smtpmail.MailServer.Tls;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;

/** The channel {@code email}. */
public final class SmtpMail implements NotificationChannel {
    private final KeptLines lines;

    /** The one of the mail before: most mails go the same way. */
    private volatile MailServer last = MailServer.of(new Account(new Address("", 0, Tls.NONE), "", ""));

    public SmtpMail() {
        this(Duration.ofSeconds(5));
    }

    /** @param idle how long a connection waits for its next mail */
    SmtpMail(Duration idle) {
        this.lines = new KeptLines(idle);
    }

    @Override
    public String medium() {
        return "email";
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message, PluginContext context) {
        try {
            var server = server(Account.from(context));
            var mail = Mail.write(message, server.session(), context.setting("from", ""));
            server.send(mail, context, lines);
            return new Delivered(mail.getMessageID());
        } catch (MessagingException failure) {
            return Failures.outcome(failure);
        } catch (IOException failure) {
            return Failures.outcome(failure);
        }
    }

    private MailServer server(Account account) {
        var known = last;
        if (!known.account().equals(account)) {
            known = MailServer.of(account);
            last = known;
        }
        return known;
    }
}
