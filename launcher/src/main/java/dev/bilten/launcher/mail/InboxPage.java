package dev.bilten.launcher.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The inbox's two pages. */
record InboxPage(InboxWords words) {

    static String style() {
        try (var in = InboxPage.class.getResourceAsStream("inbox.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String list(List<Mail> mails) {
        var rows = mails.stream().map(this::row).collect(Collectors.joining());
        var body = mails.isEmpty()
                ? "<p class=\"empty\">%s</p>".formatted(words.say("empty"))
                : "<ol class=\"mails\">%s</ol>".formatted(rows);
        return page(words.say("title"), "<h1>%s</h1>%s".formatted(words.say("title"), body));
    }

    private String row(Mail mail) {
        return """
                <li><a href="/mail/%s">
                <strong dir="auto">%s</strong>
                <span class="to" dir="auto">%s</span>
                <time datetime="%s">%s</time>
                </a></li>
                """.formatted(
                        mail.id(),
                        mail.subject().isBlank() ? words.say("no.subject") : escape(mail.subject()),
                        escape(String.join(", ", mail.to())),
                        mail.receivedAt(),
                        when(mail));
    }

    String mail(Mail mail) {
        return page(escape(mail.subject()), """
                <p><a class="back" href="/">%s</a></p>
                <h1 dir="auto">%s</h1>
                <dl><dt>%s</dt><dd dir="auto">%s</dd><dt>%s</dt><dd dir="auto">%s</dd><dt>%s</dt><dd>%s</dd></dl>
                %s%s
                """.formatted(
                        words.say("back"),
                        mail.subject().isBlank() ? words.say("no.subject") : escape(mail.subject()),
                        words.say("from"),
                        escape(mail.from()),
                        words.say("to"),
                        escape(String.join(", ", mail.to())),
                        words.say("received"),
                        when(mail),
                        attachments(mail),
                        bodies(mail)));
    }

    private String attachments(Mail mail) {
        if (mail.attachments().isEmpty()) {
            return "";
        }
        return mail.attachments().stream()
                .map(a -> "<li><a href=\"%s\" dir=\"auto\">%s</a> <span>%s, %,d B</span></li>"
                        .formatted(escape(a.url()), escape(a.name()), escape(a.type()), a.size()))
                .collect(Collectors.joining("", "<h2>%s</h2><ul>".formatted(words.say("attachments")), "</ul>"));
    }

    private String bodies(Mail mail) {
        var html = mail.html().isBlank()
                ? ""
                : "<iframe sandbox src=\"/mail/%s/html\" title=\"%s\"></iframe>"
                        .formatted(mail.id(), words.say("html"));
        var text = mail.text().isBlank()
                ? ""
                : "<details%s><summary>%s</summary><pre dir=\"auto\">%s</pre></details>"
                        .formatted(html.isEmpty() ? " open" : "", words.say("text"), escape(mail.text()));
        return html + text;
    }

    String missing() {
        return page(
                words.say("missing"),
                "<h1>%s</h1><p><a href=\"/\">%s</a></p>".formatted(words.say("missing"), words.say("back")));
    }

    private String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="/inbox.css">
                </head>
                <body><main>%s</main></body>
                </html>
                """.formatted(words.language(), words.direction(), title, body);
    }

    private String when(Mail mail) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.of(words.language()))
                .withZone(ZoneId.systemDefault())
                .format(mail.receivedAt());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
