package dev.bilten.launcher.smoke;

import java.util.Locale;
import java.util.UUID;

/** The operator makes an organizer, and its host answers at once. */
record OrganizerStep(SmokeOptions options, Operator operator, Report report) {

    Organizer play() {
        report.check("the operator signs in", () -> {
            var page = operator.signIn();
            Mismatch.unless(page.url().getPath().equals("/platform"), "/platform", page.url() + " " + page.words());
        });
        var slug = "smoke-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        var organizer =
                new Organizer(slug, options.shop(slug), "owner@" + slug + ".test", "owner-smoke-2026", new Browser());
        report.check("creates the organizer " + slug, () -> create(organizer));
        report.check("its shop answers", () -> new Browser().open(organizer.shop() + "/"));
        report.check("its owner signs in", () -> {
            var page = Organizer.signIn(
                    organizer.browser(), organizer.shop() + "/admin", organizer.email(), organizer.password());
            Mismatch.unless(page.url().getPath().startsWith("/admin"), "/admin", page.url());
            Mismatch.unless(!page.url().getPath().endsWith("/login"), "to be signed in", page.words());
        });
        return organizer;
    }

    private void create(Organizer organizer) {
        var made = operator.open("/organizers")
                .formWith("slug")
                .fill("name", "Smoke " + organizer.slug())
                .fill("slug", organizer.slug())
                .fill("owner-name", "Sam Smoke")
                .fill("owner-email", organizer.email())
                .fill("password", organizer.password())
                .submit()
                .answering(200);
        Mismatch.unless(
                made.text().contains(organizer.slug() + "."), "the new organizer's host in the list", made.words());
    }
}
