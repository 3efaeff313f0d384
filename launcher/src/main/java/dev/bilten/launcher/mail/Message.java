package dev.bilten.launcher.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A MIME message taken apart: the first text, the first HTML, and everything else as attachments. */
final class Message {
    static final String RECIPIENTS = "X-Bilten-Envelope-To";
    static final String RECEIVED = "X-Bilten-Received-At";

    private final List<Part> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private Message() {}

    static Mail read(String id, MimeMessage source) throws MessagingException, IOException {
        var message = new Message();
        message.sort(source);
        var listed = new ArrayList<Mail.Attachment>();
        for (int i = 0; i < message.attachments.size(); i++) {
            listed.add(attachment(id, i, message.attachments.get(i)));
        }
        return new Mail(
                id,
                source.getFrom() == null ? "" : plain(source.getFrom()[0]),
                recipients(source),
                source.getSubject() == null ? "" : source.getSubject(),
                message.text == null ? "" : message.text,
                message.html == null ? "" : message.html,
                Instant.parse(source.getHeader(RECEIVED, null)),
                List.copyOf(listed));
    }

    static Part attachment(MimeMessage source, int index) throws MessagingException, IOException {
        var message = new Message();
        message.sort(source);
        return message.attachments.get(index);
    }

    private void sort(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                sort(inner);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null) {
            attachments.add(part);
        } else if (part.isMimeType("text/plain") && text == null) {
            text = String.valueOf(part.getContent());
        } else if (part.isMimeType("text/html") && html == null) {
            html = String.valueOf(part.getContent());
        } else {
            attachments.add(part);
        }
    }

    private static Mail.Attachment attachment(String id, int index, Part part) throws MessagingException, IOException {
        var name = part.getFileName() == null ? "part-" + index : MimeUtility.decodeText(part.getFileName());
        var type = part.getContentType().split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
        var size = part.getInputStream().readAllBytes().length;
        var escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Mail.Attachment(name, type, size, "/mail/" + id + "/attachments/" + index + "/" + escaped);
    }

    /** Whom the envelope names: a blind copy stands in no other place. */
    private static List<String> recipients(MimeMessage source) throws MessagingException {
        var envelope = source.getHeader(RECIPIENTS, null);
        return envelope == null || envelope.isBlank()
                ? List.of()
                : Stream.of(envelope.split(",")).map(String::strip).toList();
    }

    private static String plain(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
