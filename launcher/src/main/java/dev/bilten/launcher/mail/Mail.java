package dev.bilten.launcher.mail;

import java.time.Instant;
import java.util.List;

/** A caught mail as people and tests read it. */
record Mail(
        String id,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        Instant receivedAt,
        List<Attachment> attachments) {

    /** @param url relative to the inbox */
    record Attachment(String name, String type, int size, String url) {}
}
