package dev.bilten.launcher.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.bilten.launcher.Part;
import dev.bilten.launcher.StartFailed;
import dev.bilten.launcher.home.Home;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An SMTP server that takes every mail for everybody, and the page that shows them. Nothing leaves the machine. */
public final class MailCatcher implements Part {
    private final GreenMail smtp;
    private final int port;
    private final Mailbox mailbox;
    private final Inbox inbox;
    private @Nullable MovingMessage current;

    private MailCatcher(Home home, int smtpPort, int inboxPort) {
        this.port = smtpPort;
        this.mailbox = new Mailbox(home.data("mail"));
        this.inbox = new Inbox(mailbox, inboxPort);
        this.smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public static MailCatcher start(Home home, int smtpPort, int inboxPort) {
        var catcher = new MailCatcher(home, smtpPort, inboxPort);
        try {
            catcher.smtp.start();
            var everybody = catcher.smtp.getUserManager().createUser("inbox@localhost", "inbox", "inbox");
            catcher.smtp
                    .getUserManager()
                    .setMessageDeliveryHandler((message, recipient) -> catcher.take(message, recipient, everybody));
            catcher.inbox.start();
            return catcher;
        } catch (IllegalStateException | UserException | IOException e) {
            throw new StartFailed("The mail catcher does not start: " + e.getMessage(), e);
        }
    }

    /** Called once per recipient; the mail is kept once. The library's own store is emptied, or it would grow for ever. */
    private synchronized GreenMailUser take(MovingMessage message, MailAddress recipient, GreenMailUser everybody)
            throws MessagingException {
        if (message != current) {
            current = message;
            try {
                smtp.purgeEmailFromAllMailboxes();
                mailbox.add(
                        message.getMessage(),
                        message.getToAddresses().stream()
                                .map(MailAddress::getEmail)
                                .sorted() // the library keeps no order
                                .toList());
            } catch (FolderException | IOException e) {
                throw new MessagingException("The mail cannot be kept", e);
            }
        }
        return everybody;
    }

    public String inboxUrl() {
        return inbox.url();
    }

    @Override
    public String where() {
        return "127.0.0.1:" + port + ", inbox " + inbox.url();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "BILTEN_SMTP_HOST", "127.0.0.1",
                "BILTEN_SMTP_PORT", Integer.toString(port),
                "BILTEN_SMTP_FROM", "tickets@bilten.test");
    }

    @Override
    public void close() {
        inbox.close();
        smtp.stop();
    }
}
