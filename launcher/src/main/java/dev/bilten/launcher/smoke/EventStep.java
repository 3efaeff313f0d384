package dev.bilten.launcher.smoke;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The owner makes an event with a ticket and a way to pay; a checklist says what is missing until it is published. */
record EventStep(Organizer organizer, Report report) {
    private static final Pattern ID = Pattern.compile("/admin/events/([0-9a-f-]{36}).*");

    SmokeEvent play() {
        report.check(
                "the shop speaks Arabic, too",
                () -> organizer
                        .admin("/settings")
                        .formWith("displayName")
                        .choose("languages", "en", "ar")
                        .submit()
                        .answering(200));
        var id = report.step("an event in English and Arabic", this::create);
        var here = "/events/" + id;
        report.check("the checklist says what is missing", () -> {
            var refused = organizer.admin(here).formTo("/publication").submit().answering(200);
            Mismatch.unless(draft(refused), "to be a draft still", refused.words());
        });
        report.check("a ticket with price and quota", () -> addTicket(here));
        report.check(
                "bank transfer is switched on",
                () -> organizer.switchOn(
                        Checkout.TRANSFER, "account-holder", "Smoke gGmbH", "iban", "DE02120300000000202051"));
        report.check("published", () -> {
            var live = organizer.admin(here).formTo("/publication").submit().answering(200);
            Mismatch.unless(!draft(live), "to be on sale", live.words());
        });
        return report.step("the shop shows it, in Arabic from right to left", () -> shown(id));
    }

    private static boolean draft(Page workspace) {
        return workspace.find("form[action$=/publication]").isPresent();
    }

    private String create() {
        var starts = LocalDateTime.now(java.time.ZoneOffset.UTC)
                .plusDays(30)
                .truncatedTo(ChronoUnit.MINUTES)
                .withSecond(0);
        var page = organizer
                .admin("/events/new")
                .formWith("title.en")
                .fill("title.en", "Night of lanterns")
                .fill("title.ar", "ليلة الفوانيس")
                .fill("startsAt", starts.toString())
                .fill("endsAt", starts.plusHours(3).toString())
                .choose("zone", "Africa/Cairo")
                .fill("venueName", "Old harbour")
                .choose("currency", "EUR")
                .submit()
                .answering(200);
        var id = ID.matcher(page.url().getPath());
        Mismatch.unless(id.matches(), "the event's workspace", page.url() + " " + page.words());
        return id.group(1);
    }

    private void addTicket(String here) {
        organizer
                .admin(here + "/products/new")
                .formWith("price")
                .fill("name.en", "Day ticket")
                .fill("name.ar", "تذكرة يوم")
                .fill("price", "25.00")
                .fill("taxRate", "19")
                .fill("size", "100")
                .fill("maxPerOrder", "10")
                .submit()
                .answering(200)
                .shows("#products td");
    }

    private SmokeEvent shown(String id) {
        var visitor = new Browser();
        var page = visitor.open(organizer.shop() + "/").follow("/events/");
        Mismatch.unless(page.text().contains("Night of lanterns"), "Night of lanterns", page.words());
        var arabic = visitor.open(page.url() + "?lang=ar").shows("html[dir=rtl]");
        Mismatch.unless(arabic.text().contains("ليلة الفوانيس"), "ليلة الفوانيس", arabic.words());
        return new SmokeEvent(id, page.url().getPath().substring("/events/".length()));
    }
}
