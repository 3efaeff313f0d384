package dev.bilten.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.launcher.home.Home;
import dev.bilten.launcher.process.Ports;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    private static final byte[] PDF = "%PDF-1.7 not really\n\0".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = open();
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    private MailCatcher open() {
        var ports = new Ports();
        return MailCatcher.start(Home.at(folder.resolve("home")), ports.take(0), ports.take(0));
    }

    @Test
    void a_mail_is_listed_with_everything_that_was_in_it() throws Exception {
        send("Your tickets · تذاكرك", "buyer@example.test", "second@example.test");
        var mails = inbox();
        assertThat(mails).hasSize(1);
        var mail = mails.get(0);
        assertThat(mail.path("from").asText()).contains("shop@bilten.test");
        assertThat(mail.path("to"))
                .extracting(JsonNode::asText)
                .containsExactly("buyer@example.test", "second@example.test");
        assertThat(mail.path("subject").asText()).isEqualTo("Your tickets · تذاكرك");
        assertThat(mail.path("text").asText()).contains("Hello");
        assertThat(mail.path("html").asText()).contains("<b>Hello</b>");
        assertThat(Instant.parse(mail.path("receivedAt").asText()))
                .isBefore(Instant.now().plusSeconds(1));
        var attachment = mail.path("attachments").get(0);
        assertThat(attachment.path("name").asText()).isEqualTo("ticket ٣.pdf");
        assertThat(attachment.path("type").asText()).isEqualTo("application/pdf");
        assertThat(attachment.path("size").asInt()).isEqualTo(PDF.length);
        assertThat(get(attachment.path("url").asText()).body()).isEqualTo(PDF);
    }

    @Test
    void the_newest_mail_stands_last_and_a_restart_forgets_none() throws Exception {
        send("one", "a@example.test");
        send("two", "b@example.test");
        catcher.close();
        catcher = open();
        send("three", "c@example.test");
        assertThat(inbox()).extracting(mail -> mail.path("subject").asText()).containsExactly("one", "two", "three");
    }

    @Test
    void people_see_a_page_that_runs_nothing_of_the_mail() throws Exception {
        send("<script>alert(1)</script>", "a@example.test");
        var id = inbox().get(0).path("id").asText();
        assertThat(page("/")).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(page("/mail/" + id)).contains("<iframe sandbox src=\"/mail/" + id + "/html\"");
        assertThat(get("/mail/" + id + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    }

    @Test
    void a_foreign_name_for_this_machine_reads_nothing() throws Exception {
        var uri = URI.create(catcher.inboxUrl());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            var request = "GET /inbox.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void what_is_not_there_is_a_404() throws Exception {
        send("one", "a@example.test");
        var id = inbox().get(0).path("id").asText();
        for (var path : new String[] {"/mail/1", "/mail/" + id + "/attachments/9", "/nothing", "/mail/../etc"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void send(String subject, String... to) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", catcher.environment().get("BILTEN_SMTP_HOST"));
        properties.put("mail.smtp.port", catcher.environment().get("BILTEN_SMTP_PORT"));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@bilten.test", "Nile"));
        message.setRecipients(RecipientType.TO, InternetAddress.parse(String.join(",", to)));
        message.setSubject(subject, "UTF-8");
        var alternative = new MimeMultipart("alternative", part("Hello", "plain"), part("<b>Hello</b>", "html"));
        var body = new MimeBodyPart();
        body.setContent(alternative);
        var pdf = new MimeBodyPart();
        pdf.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(PDF, "application/pdf")));
        pdf.setFileName(jakarta.mail.internet.MimeUtility.encodeText("ticket ٣.pdf", "UTF-8", "B"));
        message.setContent(new MimeMultipart(body, pdf));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws Exception {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private JsonNode inbox() throws Exception {
        return new ObjectMapper().readTree(get("/inbox.json").body());
    }

    private String page(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(catcher.inboxUrl()).resolve(path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
