package dev.bilten.launcher.mail;

import java.util.List;

/** A mail as {@code /inbox.json} gives it; outside checks read these names. */
record InboxEntry(
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        String receivedAt,
        List<Mail.Attachment> attachments) {

    static InboxEntry of(Mail mail) {
        return new InboxEntry(
                mail.id(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.receivedAt().toString(),
                mail.attachments());
    }
}
