package dev.bilten.launcher.smoke;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which platform is played on, and as whom.
 *
 * @param platform the operator's host
 * @param inbox where the mail catcher shows its mails
 * @param plugins the folder with the plugin to upload
 */
public record SmokeOptions(URI platform, URI inbox, Path plugins, String operator, String password) {
    private static final int INBOX_OFFSET = 5;

    /** The run's own table of ports puts the inbox five after the shop. */
    static URI inboxOf(URI platform) {
        var port = platform.getPort() < 0 ? 80 : platform.getPort();
        return URI.create("http://localhost:" + (port + INBOX_OFFSET) + "/");
    }

    static Optional<SmokeOptions> parse(String[] arguments, Path project) {
        var platform = URI.create("http://localhost:8080");
        Optional<URI> inbox = Optional.empty();
        var operator = "operator@bilten.test";
        var password = "operator-demo-2026";
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                return Optional.empty();
            }
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--url" -> platform = URI.create(value.replaceAll("/+$", ""));
                case "--inbox" -> inbox = Optional.of(URI.create(value.replaceAll("/*$", "/")));
                case "--operator" -> operator = value;
                case "--password" -> password = value;
                default -> {
                    return Optional.empty();
                }
            }
        }
        var mails = inbox.orElse(inboxOf(platform));
        return Optional.of(new SmokeOptions(platform, mails, project.resolve("plugins"), operator, password));
    }

    /** An organizer's host beside the platform's. */
    String shop(String slug) {
        var port = platform.getPort() < 0 ? "" : ":" + platform.getPort();
        return platform.getScheme() + "://" + slug + "." + platform.getHost() + port;
    }
}
