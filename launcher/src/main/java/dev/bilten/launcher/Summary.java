package dev.bilten.launcher;

import java.time.Duration;
import java.util.Locale;

/** The table at the end of a start. */
record Summary(Urls urls, boolean demo, Duration took) {
    private static final String ROW = "  %-28s %s%n";

    String text() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%nReady in %.1f s.%n%n", Steps.seconds(took)));
        if (demo) {
            row(text, "Shops", urls.shop("nile") + "  " + urls.shop("aurora"));
            row(text, "Admin", urls.admin("nile"));
        }
        row(text, "Operator console", urls.console());
        if (demo) {
            row(text, "Scanner", urls.scanner("nile"));
            row(text, "API docs", urls.api("nile"));
        }
        if (!urls.inbox().isEmpty()) {
            row(text, "Inbox", urls.inbox() + "  (for programs: " + urls.inbox() + "inbox.json)");
        }
        if (!urls.database().isEmpty()) {
            row(text, "Database", urls.database());
        }
        text.append(System.lineSeparator());
        DemoLogins.ALL.stream()
                .filter(login -> demo || login.tenant().isEmpty())
                .forEach(login -> row(text, "Log-in, " + login.what(), login.email() + "  " + login.password()));
        return text.append(System.lineSeparator()).append("Ctrl-C ends it.").toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, ROW, name, value));
    }
}
