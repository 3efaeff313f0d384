package dev.bilten.plugin.api;

import java.util.List;
import java.util.Locale;

/**
 * One message to one recipient, ready to send.
 *
 * @param messageKey unique for this message, at most 64 characters of {@code [A-Za-z0-9-]}; the idempotency key
 * @param recipient the address in the channel's own form: an e-mail address, a telephone number {@code +49…}
 * @param fromName who it comes from, as people read it
 * @param replyTo where answers go, in the channel's own form; empty when nowhere
 * @param subject one line; empty where the medium has none
 * @param text the message as plain text, never empty
 * @param html the same as an HTML document; empty when there is only text
 * @param attachments files that go with it; empty when none
 * @param locale the language it is written in
 */
public record OutgoingMessage(
        String messageKey,
        String recipient,
        String fromName,
        String replyTo,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Locale locale) {
    /** Takes an unmodifiable copy of the attachments. */
    public OutgoingMessage {
        attachments = List.copyOf(attachments);
    }
}
