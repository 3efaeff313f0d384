package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.plugin.api.PluginContext;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** The channel {@code email}. */
public final class SmtpMail implements NotificationChannel {
    @Override
    public String medium() {
        return "email";
    }

    @Override
    public DeliveryOutcome send(OutgoingMessage message, PluginContext context) {
        try {
            var server = MailServer.from(context);
            var mail = Mail.write(message, server.session(), context.setting("from", ""));
            server.send(mail, context);
            return new Delivered(mail.getMessageID());
        } catch (MessagingException failure) {
            return Failures.outcome(failure);
        } catch (IOException failure) {
            return Failures.outcome(failure);
        }
    }
}
