package dev.bilten.launcher.smoke;

/** The money of a bank transfer is on the statement. */
record TransferStep(Organizer organizer, Bought order, Report report) {
    void play() {
        report.check("bank transfer: the organizer finds the order and marks it paid", () -> {
            var page = organizer
                    .admin("/orders?q=" + order.code())
                    .followNamed(order.code())
                    .follow("/admin/orders/" + order.code());
            page.formTo("/payment").submit().answering(200);
            Mismatch.unless(order.paid(), "a paid order", order.look().words());
            Mismatch.unless(order.tickets().size() == 2, "2 tickets", order.tickets());
        });
    }
}
