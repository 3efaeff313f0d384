package dev.bilten.launcher.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bilten.launcher.StartFailed;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The inbox over HTTP: pages for people, {@code /inbox.json} for tests. */
final class Inbox implements AutoCloseable {
    private static final Pattern ATTACHMENT = Pattern.compile("/mail/(\\d+)/attachments/(\\d{1,4})(?:/.*)?");
    private static final Pattern HTML = Pattern.compile("/mail/(\\d+)/html");
    private static final Pattern MAIL = Pattern.compile("/mail/(\\d+)");
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'";
    /** A mail's own markup: no script, no form, nothing fetched from anywhere. */
    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Mailbox mailbox;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectMapper json = new ObjectMapper();

    Inbox(Mailbox mailbox, int port) {
        this.mailbox = mailbox;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new StartFailed("The inbox page does not start: " + e.getMessage(), e);
        }
    }

    void start() throws IOException {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
                // a page of the internet that points its own name here must not read the mails
                send(exchange, 421, "text/plain", PAGE_POLICY, "Not for this host\n");
                return;
            }
            answer(exchange, exchange.getRequestURI().getPath());
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, MessagingException {
        var page = new InboxPage(InboxWords.of(exchange.getRequestHeaders().getFirst("Accept-Language")));
        var mail = named(MAIL, path);
        var html = named(HTML, path);
        var attachment = ATTACHMENT.matcher(path);
        if (path.equals("/")) {
            send(
                    exchange,
                    200,
                    "text/html",
                    PAGE_POLICY,
                    page.list(mailbox.all().reversed()));
        } else if (path.equals("/inbox.json")) {
            send(exchange, 200, "application/json", PAGE_POLICY, json(mailbox.all()));
        } else if (path.equals("/inbox.css")) {
            send(exchange, 200, "text/css", PAGE_POLICY, InboxPage.style());
        } else if (mail.isPresent()) {
            send(exchange, 200, "text/html", PAGE_POLICY, page.mail(mail.get()));
        } else if (html.isPresent()) {
            send(exchange, 200, "text/html", MAIL_POLICY, html.get().html());
        } else if (attachment.matches()) {
            attachment(exchange, page, attachment.group(1), Integer.parseInt(attachment.group(2)));
        } else {
            send(exchange, 404, "text/html", PAGE_POLICY, page.missing());
        }
    }

    private Optional<Mail> named(Pattern pattern, String path) {
        var found = pattern.matcher(path);
        return found.matches() ? mailbox.find(found.group(1)) : Optional.empty();
    }

    private void attachment(HttpExchange exchange, InboxPage page, String id, int index)
            throws IOException, MessagingException {
        var mail = mailbox.find(id).filter(m -> index < m.attachments().size());
        if (mail.isEmpty()) {
            send(exchange, 404, "text/html", PAGE_POLICY, page.missing());
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", mail.get().attachments().get(index).type());
        headers.set("Content-Disposition", "attachment"); // the name stands at the end of the URL
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox");
        var body = mailbox.attachment(mail.get(), index).getInputStream().readAllBytes();
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String json(List<Mail> mails) throws IOException {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(mails.stream().map(InboxEntry::of).toList());
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String text)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
