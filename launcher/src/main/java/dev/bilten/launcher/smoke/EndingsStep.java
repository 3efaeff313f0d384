package dev.bilten.launcher.smoke;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Each way a payment may end, ends as it should. */
record EndingsStep(Checkout checkout, Report report) {
    private static final Duration JANITOR = Duration.ofSeconds(150);

    /** Returns the order that was paid at once. */
    Bought play() {
        var late = report.step("late: waits", () -> waiting(checkout.test(1, "late")));
        var unknown = report.step("unknown: waits", () -> waiting(checkout.test(1, "unknown")));
        var pending = report.step("pending: waits", () -> waiting(checkout.test(1, "pending")));
        var paid = report.step("success: paid at once", () -> {
            var order = checkout.test(2, "success");
            Mismatch.unless(order.paid(), "a paid order", order.look().words());
            Mismatch.unless(order.tickets().size() == 2, "2 tickets", order.tickets());
            return order;
        });
        report.check("declined: told, and paid at the second attempt", this::declined);
        report.within(
                JANITOR,
                "late: paid in the end",
                "paid",
                () -> Optional.of(late).filter(Bought::paid));
        report.within(
                JANITOR,
                "unknown: found paid",
                "paid",
                () -> Optional.of(unknown).filter(Bought::paid));
        report.check("pending: still waits", () -> waiting(pending));
        return paid;
    }

    private static Bought waiting(Bought order) {
        Mismatch.unless(!order.paid(), "an unpaid order", order.look().words());
        return order;
    }

    private void declined() {
        var order = checkout.test(1, "decline");
        var told = order.look().shows(".outcome-declined");
        var again = Checkout.choose(
                        told.follow(told.url().getPath() + "/pay"), Checkout.TEST, Map.of("outcome", "success"))
                .fillIfThere("email", order.email())
                .fillIfThere("name", "Sara Haddad")
                .submit()
                .answering(200);
        Mismatch.unless(order.paid(), "paid at the second attempt", again.words());
    }
}
