package dev.bilten.launcher.smoke;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A plugin comes while the shop is open: the operator uploads it, the organizer switches it on, the checkout offers it. */
record PluginStep(SmokeOptions options, Operator operator, Organizer organizer, Checkout checkout, Report report) {
    private static final Duration SOON = Duration.ofSeconds(5);

    void play() {
        report.check("a file that is no plugin is refused", () -> {
            var junk = "no plugin".getBytes(StandardCharsets.UTF_8);
            operator.open("/plugins")
                    .formWith("jar")
                    .submitFile("jar", "junk.jar", junk)
                    .answering(422);
        });
        report.check("the operator uploads the test provider", this::upload);
        report.within(
                SOON,
                "the organizer can switch it on",
                "it among the plugins",
                () -> Optional.of(organizer.admin("/plugins"))
                        .filter(page -> page.find("a[href=/admin/plugins/" + Checkout.TEST + "]")
                                .isPresent()));
        report.check("and does", () -> organizer.switchOn(Checkout.TEST));
        report.within(
                SOON,
                "the checkout offers it",
                "it among the ways to pay",
                () -> Optional.of(checkout.hold(new Browser(), 1))
                        .filter(page ->
                                page.formWith("gateway").offers("gateway").contains(Checkout.TEST)));
    }

    private void upload() {
        var page = operator.open("/plugins");
        if (page.find("form[action*=/" + Checkout.TEST + "/]").isPresent()) {
            return;
        }
        var done = page.formWith("jar")
                .submitFile("jar", "test-provider.jar", jar())
                .answering(200);
        Mismatch.unless(done.find("form[action*=/" + Checkout.TEST + "/]").isPresent(), "it in the list", done.words());
    }

    private byte[] jar() {
        var folder = options.plugins().resolve("test-provider/target");
        try (var files = Files.list(folder)) {
            var jar = files.filter(PluginStep::plugin).findFirst();
            return Files.readAllBytes(
                    jar.orElseThrow(() -> new Mismatch("a jar in " + folder, "none: build it first")));
        } catch (IOException e) {
            throw new Mismatch("a jar in " + folder, e);
        }
    }

    private static boolean plugin(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("test-provider-") && name.endsWith(".jar") && !name.contains("sources");
    }
}
