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

/** The channel {@code email}. */
public final class SmtpMail implements NotificationChannel {
    /** The one of the mail before: most mails go the same way. */
    private volatile MailServer last = MailServer.of(new Account(new Address("", 0, Tls.NONE), "", ""));

    @Override
    public String medium() {
        return "email";
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message, PluginContext context) {
        try {
            var server = server(Account.from(context));
            var mail = Mail.write(message, server.session(), context.setting("from", ""));
            server.send(mail, context);
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
