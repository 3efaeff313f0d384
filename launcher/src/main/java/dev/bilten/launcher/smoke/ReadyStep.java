package dev.bilten.launcher.smoke;

import java.nio.charset.StandardCharsets;

/** The platform says of itself that it is ready: by its own check, not only by answering. */
record ReadyStep(SmokeOptions options, Report report) {
    void play() {
        report.check("/health/ready has the check bilten", () -> {
            var page = new Browser().open(options.platform() + "/health/ready");
            var text = new String(page.bytes(), StandardCharsets.UTF_8);
            Mismatch.unless(text.contains("\"bilten\"") && text.contains("\"UP\""), "bilten UP", text);
        });
        report.check(
                "an unknown host is a plain 404",
                () -> new Browser().look(options.shop("nobody-lives-here")).answering(404));
    }
}
