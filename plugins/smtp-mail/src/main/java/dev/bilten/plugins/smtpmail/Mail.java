package dev.bilten.plugins.smtpmail;

import dev.bilten.plugin.api.Attachment;
import dev.bilten.plugin.api.OutgoingMessage;
import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message as MIME. Its Message-ID is made of the message's key, so that a second copy can be told from a second mail. */
final class Mail extends MimeMessage {
    private final String id;

    private Mail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Mail write(OutgoingMessage message, Session session, String from) throws MessagingException {
        var sender = address(from, message.fromName());
        var mail = new Mail(session, "<" + message.messageKey() + from.substring(from.lastIndexOf('@')) + ">");
        mail.setFrom(sender);
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
        if (!message.replyTo().isEmpty()) {
            mail.setReplyTo(new InternetAddress[] {new InternetAddress(message.replyTo(), true)});
        }
        mail.setSubject(oneLine(message.subject()), "UTF-8");
        mail.setSentDate(new Date());
        mail.setContentLanguage(new String[] {message.locale().toLanguageTag()});
        body(mail, message);
        mail.saveChanges();
        return mail;
    }

    /** The library would make one up from the machine's name. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static void body(Part mail, OutgoingMessage message) throws MessagingException {
        if (message.attachments().isEmpty()) {
            words(mail, message);
            return;
        }
        var mixed = new MimeMultipart("mixed");
        var words = new MimeBodyPart();
        words(words, message);
        mixed.addBodyPart(words);
        for (var attachment : message.attachments()) {
            mixed.addBodyPart(file(attachment));
        }
        mail.setContent(mixed);
    }

    private static void words(Part part, OutgoingMessage message) throws MessagingException {
        if (message.html().isEmpty()) {
            part.setDataHandler(new DataHandler(new Bytes("", "text/plain; charset=UTF-8", utf8(message.text()))));
            return;
        }
        Multipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(new Bytes("", "text/plain; charset=UTF-8", utf8(message.text()))));
        both.addBodyPart(part(new Bytes("", "text/html; charset=UTF-8", utf8(message.html()))));
        part.setContent(both);
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var part = part(new Bytes(attachment.name(), attachment.mediaType(), attachment.content()));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(oneLine(attachment.name()));
        return part;
    }

    private static MimeBodyPart part(DataSource source) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(source));
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        var parsed = new InternetAddress(address, true);
        try {
            parsed.setPersonal(oneLine(name), "UTF-8");
            return parsed;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A line break in a header would begin a header of the attacker's. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
