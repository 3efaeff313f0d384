package dev.bilten.launcher.smoke;

import java.time.Duration;
import java.util.Optional;

/** What is switched off is not offered any more; an order that waits for it keeps its page. */
record SwitchOffStep(Organizer organizer, Checkout checkout, Report report) {
    private static final Duration SOON = Duration.ofSeconds(5);

    void play() {
        var waiting = report.step("an order waits for the test provider", () -> checkout.test(1, "pending"));
        report.check("the organizer switches it off", () -> organizer.switchOff(Checkout.TEST));
        report.within(
                SOON,
                "the checkout offers it no more",
                "it not among the ways to pay",
                () -> Optional.of(checkout.hold(new Browser(), 1))
                        .filter(page ->
                                !page.formWith("gateway").offers("gateway").contains(Checkout.TEST)));
        report.check(
                "the waiting order is not harmed",
                () -> Mismatch.unless(
                        !waiting.paid(), "an order that waits", waiting.look().words()));
    }
}
