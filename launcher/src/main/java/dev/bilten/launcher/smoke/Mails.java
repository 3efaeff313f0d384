package dev.bilten.launcher.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The mail catcher's inbox. */
record Mails(URI inbox, Browser browser) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The newest mail to this address that has an attachment of this type. */
    Optional<JsonNode> newest(String to, String attachmentType) {
        return StreamSupport.stream(all().spliterator(), false)
                .filter(mail -> mail.path("to").toString().contains(to))
                .filter(mail -> attachment(mail, attachmentType).isPresent())
                .reduce((older, newer) -> newer);
    }

    static Optional<JsonNode> attachment(JsonNode mail, String type) {
        return StreamSupport.stream(mail.path("attachments").spliterator(), false)
                .filter(file -> file.path("type").asText().startsWith(type))
                .findFirst();
    }

    byte[] content(JsonNode attachment) {
        return browser.open(inbox.resolve(attachment.path("url").asText()).toString())
                .bytes();
    }

    private JsonNode all() {
        var page = browser.open(inbox.resolve("/inbox.json").toString());
        try {
            return JSON.readTree(page.bytes());
        } catch (IOException e) {
            throw new Mismatch("JSON at " + page.url(), new String(page.bytes(), StandardCharsets.UTF_8));
        }
    }
}
