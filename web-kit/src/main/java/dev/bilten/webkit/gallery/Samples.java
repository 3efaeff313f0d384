package dev.bilten.webkit.gallery;

import dev.bilten.webkit.design.Chart;
import dev.bilten.webkit.design.ChecklistItem;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Job;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.design.Tile;
import dev.bilten.webkit.design.TimelineEntry;
import dev.bilten.webkit.forms.FormView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the gallery shows: ordinary values, long ones, wrong ones, none. */
record Samples(
        FormView form,
        FormView faulty,
        List<Choice> choices,
        List<String> states,
        List<Tile> tiles,
        Chart line,
        Chart bars,
        Pager pager,
        List<TimelineEntry> entries,
        List<ChecklistItem> items,
        List<Job> jobs,
        String until,
        String now) {

    private static final String LONG_NAME = "Donaudampfschifffahrtsgesellschaftskapitänsjubiläumsfeier 2026";

    static Samples of(Instant now) {
        return new Samples(
                emptyForm(),
                faultyForm(),
                ways(),
                allStates(),
                numbers(),
                chart("line", "line", List.of("Tickets", "Orders")),
                chart("bars", "bars", List.of("Tickets")),
                new Pager("About 12,400 orders", "#newer", "#older"),
                happened(),
                steps(),
                work(),
                now.plusSeconds(125).toString(),
                now.toString());
    }

    private static FormView emptyForm() {
        return FormView.of(Map.of(
                "g-title.en",
                "Summer night",
                "g-title.ar",
                "ليلة صيف",
                "g-gateway",
                "bank",
                "g-on",
                "on",
                "g-price",
                "25.00"));
    }

    private static FormView faultyForm() {
        return new FormView(
                Map.of("f-email", "mona@", "f-quantity", "-1", "f-title.en", LONG_NAME),
                Map.of(
                        "f-email", "An e-mail address has a part after the @, such as mona@example.org.",
                        "f-quantity", "Between 0 and 100,000.",
                        "f-terms", "Please agree before you go on.",
                        "f-title.ar", "At most 120 characters."),
                List.of(
                        new FormView.Fault("f-email", "The part after the @ is missing."),
                        new FormView.Fault("f-quantity", "Between 0 and 100,000."),
                        new FormView.Fault("f-terms", "Please agree.")));
    }

    private static List<Choice> ways() {
        return List.of(
                new Choice("bank", "Bank transfer", "You get the account on the next page; two to three days"),
                new Choice("card", "Card", "Visa, Mastercard, Amex"),
                Choice.of("later", "Pay at the door"));
    }

    private static List<String> allStates() {
        return List.of(
                "paid",
                "pending",
                "expired",
                "cancelled",
                "held",
                "refunded",
                "unknown",
                "declined",
                "draft",
                "live",
                "onsale",
                "few",
                "soldout",
                "on",
                "off",
                "running",
                "failed",
                "quarantined",
                "valid",
                "used");
    }

    private static List<Tile> numbers() {
        var values = List.of(3L, 5L, 2L, 8L, 13L, 9L, 21L, 18L, 25L, 31L, 28L, 42L);
        return List.of(
                Tile.of("Sold today", "42")
                        .compared("12 more than yesterday", "up")
                        .withSpark(values),
                Tile.of("Taken in today", "€1,050.00")
                        .compared("€80.00 less than yesterday", "down")
                        .withSpark(values.reversed()),
                Tile.of("Still free", "1,204").compared("of 2,000", "same").to("#free"),
                Tile.of("Inside now", "0"));
    }

    private static Chart chart(String id, String kind, List<String> names) {
        var rows = IntStream.range(0, 24)
                .mapToObj(hour -> new Chart.Row("%02d:00".formatted(hour), hour, cells(hour, names.size())))
                .toList();
        return new Chart("g-" + id, kind, "Sales per hour, 1 December", "Hour", names, rows, 0);
    }

    private static List<Chart.Cell> cells(int hour, int series) {
        return IntStream.range(0, series)
                .mapToLong(one -> Math.round((40 - 12L * one) * Math.max(0, Math.sin((hour - 6) * Math.PI / 18))))
                .mapToObj(value -> new Chart.Cell(value, String.valueOf(value)))
                .toList();
    }

    private static List<TimelineEntry> happened() {
        return List.of(
                new TimelineEntry(
                        "success", "Paid by bank transfer, €50.00", "2026-12-01T13:05:00Z", "1 Dec, 14:05", "Mona"),
                new TimelineEntry(
                        "info",
                        "Mail with 2 tickets sent to sara@example.org",
                        "2026-12-01T13:05:02Z",
                        "1 Dec, 14:05",
                        null),
                new TimelineEntry("neutral", "Ordered in the shop", "2026-12-01T12:58:00Z", "1 Dec, 13:58", null));
    }

    private static List<ChecklistItem> steps() {
        return List.of(
                new ChecklistItem("done", "Name", null, null, null),
                new ChecklistItem(
                        "next", "First ticket", "Name, price and how many: three fields.", "#ticket", "Add a ticket"),
                new ChecklistItem(
                        "open", "A picture", "Pages with one sell better. Not needed to publish.", "#picture", "Add"),
                new ChecklistItem("blocked", "Publish", "A ticket is missing.", null, null));
    }

    private static List<Job> work() {
        return List.of(
                new Job("Export of 10,000 orders", "running", 4_200, 10_000, "4,200 of 10,000"),
                new Job("Mail to 312 people", "done", 312, 312, "312 of 312"));
    }
}
