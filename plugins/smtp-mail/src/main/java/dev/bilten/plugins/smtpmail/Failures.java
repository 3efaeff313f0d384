package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Rejected;
import dev.bilten.plugin.api.DeliveryOutcome.RetryLater;
import dev.bilten.plugin.api.HostRefusedException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure means for the message: RFC 5321 says 4xx is for now and 5xx for ever. */
final class Failures {
    private static final Duration CONNECTION = Duration.ofMinutes(1);
    private static final Duration GREYLISTED = Duration.ofMinutes(5);

    private Failures() {}

    static DeliveryOutcome outcome(MessagingException failure) {
        if (failure instanceof AddressException bad) {
            return new Rejected(true, said(bad));
        }
        if (failure instanceof AuthenticationFailedException) {
            return new Rejected(false, "The mail server refused the log-in.");
        }
        var reply = reply(failure);
        if (reply.isPresent()) {
            return reply.get().code() >= 500
                    ? new Rejected(true, reply.get().text())
                    : new RetryLater(reply.get().text(), GREYLISTED);
        }
        return failure.getNextException() instanceof IOException io
                ? outcome(io)
                : new RetryLater(said(failure), CONNECTION);
    }

    static DeliveryOutcome outcome(IOException failure) {
        return switch (failure) {
            case HostRefusedException refused -> new Rejected(false, said(refused));
            case SSLException tls -> new Rejected(false, "The encrypted connection failed: " + said(tls));
            default -> new RetryLater("No connection to the mail server: " + said(failure), CONNECTION);
        };
    }

    /** What the server said, in its own words. */
    private record Reply(int code, String text) {}

    /** The first refusal of the server in the chain of causes, where there is one. */
    private static Optional<Reply> reply(MessagingException failure) {
        @Nullable Exception at = failure;
        while (at instanceof MessagingException messaging) {
            int code = switch (messaging) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code >= 400) {
                return Optional.of(new Reply(code, said(messaging)));
            }
            at = messaging.getNextException();
        }
        return Optional.empty();
    }

    private static String said(Exception failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.strip();
    }
}
