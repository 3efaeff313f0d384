package dev.bilten.launcher.smoke;

import java.time.Duration;
import java.util.Optional;

/** The organizer's dashboard hears of a sale and a scan while it is open, and draws the sales per hour. */
record DashboardStep(Organizer organizer, Checkout checkout, DoorStep door, Report report) {
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    void play() {
        try (var line = report.step("an open dashboard listens", () -> new LiveLine(organizer))) {
            var order = checkout.test(1, "success");
            report.within(
                    SECONDS,
                    "hears of a sale",
                    "news of " + order.code(),
                    () -> line.heard(news -> news.startsWith("data:") && news.contains(order.code())));
            line.forget();
            door.enter(order.tickets().getFirst());
            report.within(
                    SECONDS,
                    "hears of a scan",
                    "news of an entry",
                    () -> line.heard(news -> news.startsWith("data:") && news.contains("ENTERED")));
            report.within(
                    SECONDS,
                    "shows the sale",
                    order.code(),
                    () -> Optional.of(organizer.admin("/overview"))
                            .filter(page -> page.text().contains(order.code())));
        }
        report.within(MINUTE, "sales per hour, or what is missing", "a chart with sales", this::sales);
    }

    private Optional<Page> sales() {
        var page = organizer.admin("/overview");
        var sold = page.document().select("figure.chart td[data-value]").eachAttr("data-value").stream()
                .mapToDouble(Double::parseDouble)
                .sum();
        boolean missing = page.find("figure.chart").isEmpty() && page.text().contains("ClickHouse");
        return Optional.of(page).filter(_ -> missing || sold >= 1);
    }
}
