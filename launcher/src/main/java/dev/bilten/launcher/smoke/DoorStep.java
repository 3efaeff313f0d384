package dev.bilten.launcher.smoke;

import java.util.List;

/** The door: the first scan opens it, nothing else does. */
final class DoorStep {
    private final Organizer organizer;
    private final SmokeEvent event;
    private final Report report;
    private final Browser staff = new Browser();

    DoorStep(Organizer organizer, SmokeEvent event, Report report) {
        this.organizer = organizer;
        this.event = event;
        this.report = report;
    }

    void play(List<String> tickets) {
        var email = "door@" + organizer.slug() + ".test";
        report.check("the owner adds door staff", () -> hire(email));
        var gate = report.step("staff sign in and choose the event", () -> {
            Organizer.signIn(staff, organizer.shop() + "/scan", email, organizer.password());
            return staff.open(organizer.shop() + "/scan").follow("/scan/" + event.slug());
        });
        report.check("the first scan is green, with name and product", () -> {
            var answer = scan(gate, tickets.getFirst(), "entered");
            Mismatch.unless(answer.contains("Sara Haddad"), "Sara Haddad", answer);
            Mismatch.unless(answer.contains("Day ticket"), "Day ticket", answer);
        });
        report.check("the second is red and says when", () -> {
            var answer = scan(gate, tickets.getFirst(), "refused");
            Mismatch.unless(answer.matches(".*\\d{1,2}:\\d{2}.*"), "a time", answer);
        });
        report.check("an unknown code is red", () -> scan(gate, "0".repeat(26), "refused"));
        report.check("a code at the wrong event is red and says which", () -> {
            var other = otherEvent();
            var answer = scan(other, tickets.getLast(), "refused");
            Mismatch.unless(answer.contains("Night of lanterns"), "the name of the right event", answer);
        });
    }

    private void hire(String email) {
        organizer
                .admin("/team")
                .formWith("password")
                .choose("team", "door")
                .fill("name", "Dana Door")
                .fill("email", email)
                .fill("password", organizer.password())
                .submit()
                .answering(200);
    }

    void enter(String ticket) {
        scan(staff.open(organizer.shop() + "/scan/" + event.slug()), ticket, "entered");
    }

    /** Each scan with a fresh form, or it would count as the same one sent again. */
    private String scan(Page gate, String code, String tone) {
        var page = staff.open(gate.url().toString())
                .formWith("code")
                .fill("code", code)
                .fillIfThere("gate", "North")
                .submit()
                .answering(200);
        var answer = page.the("#answer");
        Mismatch.unless(answer.attr("data-tone").equals(tone), tone, answer.attr("data-tone") + ": " + answer.text());
        return answer.text();
    }

    /** A draft has a door, too: it is reached by its address alone. */
    private Page otherEvent() {
        var form =
                organizer.admin("/events/new").formWith("title.en").fill("title.en", "Elsewhere " + organizer.slug());
        var workspace = form.choose("zone", "Africa/Cairo")
                .choose("currency", "EUR")
                .submit()
                .answering(200);
        Mismatch.unless(workspace.url().getPath().startsWith("/admin/events/"), "a second event", workspace.words());
        return staff.open(organizer.shop() + "/scan/elsewhere-" + organizer.slug());
    }
}
