package dev.bilten.plugins.smtpmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.bilten.plugin.api.Attachment;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.DeliveryOutcome.Rejected;
import dev.bilten.plugin.api.DeliveryOutcome.RetryLater;
import dev.bilten.plugin.api.OutgoingMessage;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SmtpMail channel = new SmtpMail();
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_ticket_arrives_with_its_words_and_its_file() throws Exception {
        var ticket = new Attachment("tickets.pdf", "application/pdf", new byte[] {1, 2, 3});

        var outcome = send(message("buyer@example.org", "تذاكرك", "<p>مرحبا</p>", List.of(ticket)), Map.of());

        assertThat(outcome).isEqualTo(new Delivered("<message-1@nile.example>"));
        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("تذاكرك");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Nile Hall <tickets@nile.example>");
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("office@nile.example");
        assertThat(mail.getMessageID()).isEqualTo("<message-1@nile.example>");
        var mixed = (Multipart) mail.getContent();
        var words = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent()).isEqualTo("Hello مرحبا");
        assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("tickets.pdf");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void a_line_break_in_a_name_or_subject_begins_no_header() throws Exception {
        var message = new OutgoingMessage(
                "message-1",
                "buyer@example.org",
                "Nile\r\nBcc: thief@example.org",
                "",
                "Hi\r\nBcc: thief@example.org",
                "Hello",
                "",
                List.of(),
                Locale.ENGLISH);

        assertThat(send(message, Map.of())).isInstanceOf(Delivered.class);
        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void the_log_in_of_the_settings_is_used_and_a_wrong_one_waits_for_a_person() {
        server.setUser("nile", "right");
        assertThat(send(plain(), Map.of("user", "nile", "password", "right"))).isInstanceOf(Delivered.class);
        assertThat(send(plain(), Map.of("user", "nile", "password", "wrong")))
                .isEqualTo(new Rejected(false, "The mail server refused the log-in."));
    }

    @Test
    void what_is_no_address_is_rejected_for_ever() {
        assertThat(send(message("not an address", "Hi", "", List.of()), Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.permanent()).isTrue());
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        server.stop();
        assertThat(send(plain(), Map.of())).isInstanceOf(RetryLater.class);
    }

    @Test
    void a_permanent_refusal_is_final_and_a_temporary_one_is_not() throws Exception {
        try (var refusing = Replies.toRecipient("550 5.1.1 no such mailbox")) {
            assertThat(send(plain(), Map.of("port", refusing.port())))
                    .isInstanceOfSatisfying(Rejected.class, rejected -> {
                        assertThat(rejected.permanent()).isTrue();
                        assertThat(rejected.reason()).contains("no such mailbox");
                    });
        }
        try (var busy = Replies.toRecipient("451 4.7.1 try later")) {
            assertThat(send(plain(), Map.of("port", busy.port()))).isInstanceOf(RetryLater.class);
        }
    }

    @Test
    void a_server_without_encryption_gets_nothing_when_encryption_is_wanted() {
        assertThat(send(plain(), Map.of("tls", "starttls"))).isNotInstanceOf(Delivered.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_host_that_is_not_allowed_is_not_connected_to() {
        assertThat(send(plain(), Map.of("host", "10.1.2.3")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.permanent()).isFalse());
    }

    private DeliveryOutcome send(OutgoingMessage message, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("host", "127.0.0.1", "from", "tickets@nile.example", "tls", "none"));
        settings.put("port", Integer.toString(port));
        settings.putAll(more);
        return channel.send(message, TestContext.with(settings));
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(1)).isTrue();
        return server.getReceivedMessages()[0];
    }

    private static OutgoingMessage plain() {
        return message("buyer@example.org", "Hi", "", List.of());
    }

    private static OutgoingMessage message(String to, String subject, String html, List<Attachment> files) {
        return new OutgoingMessage(
                "message-1",
                to,
                "Nile Hall",
                "office@nile.example",
                subject,
                "Hello مرحبا",
                html,
                files,
                Locale.ENGLISH);
    }
}
