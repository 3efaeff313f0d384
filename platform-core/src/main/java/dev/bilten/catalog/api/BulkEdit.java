package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The same change to many dates; what is empty stays as it is.
 *
 * @param moveMinutes later, or earlier when negative, on the clock of the place: 60 makes 20:00 of 19:00 also in the week the
 *     clocks change
 * @param capacity of a quota each of them has
 * @param price of a product or variation on them
 * @param lengthMinutes how long each is on the clock; zero: it has no end
 * @param title what each is called, in the languages in which that shall change
 */
public record BulkEdit(
        int moveMinutes,
        Optional<Capacity> capacity,
        Optional<Price> price,
        Optional<Boolean> active,
        Optional<Window> sale,
        Optional<Integer> lengthMinutes,
        Optional<Text> title) {
    private static final int LONGEST = 366 * 24 * 60;
    private static final int LONGEST_TITLE = 200;
    private static final int FURTHEST = 366 * 24 * 60;
    private static final int LONGEST_WINDOW = 3_660 * 24 * 60;
    private static final long HIGHEST_PRICE = 100_000_000_00L;

    /** Called as before, and as long. */
    public BulkEdit(
            int moveMinutes,
            Optional<Capacity> capacity,
            Optional<Price> price,
            Optional<Boolean> active,
            Optional<Window> sale) {
        this(moveMinutes, capacity, price, active, sale, Optional.empty(), Optional.empty());
    }

    /**
     * @param quota the name of the quota; empty: every quota of the dates
     * @param size empty for unlimited
     */
    public record Capacity(Optional<String> quota, Optional<Integer> size) {}

    /** @param minor in minor units; empty: as on other dates */
    public record Price(UUID item, Optional<Long> minor) {}

    /** Counted back from the start of each; empty for no bound. */
    public record Window(Optional<Integer> opensMinutesBefore, Optional<Integer> closesMinutesBefore) {
        public SaleWindow before(Instant start, ZoneId zone) {
            return new SaleWindow(
                    opensMinutesBefore.map(minutes -> back(start, minutes, zone)),
                    closesMinutesBefore.map(minutes -> back(start, minutes, zone)));
        }

        private static Instant back(Instant start, int minutes, ZoneId zone) {
            return LocalDateTime.ofInstant(start, zone)
                    .minus(Duration.ofMinutes(minutes))
                    .atZone(zone)
                    .toInstant();
        }
    }

    public boolean changesNothing() {
        return moveMinutes == 0
                && Stream.of(capacity, price, active, sale, lengthMinutes, title)
                        .allMatch(Optional::isEmpty);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (changesNothing()) {
            found.add(Violation.of("", "error.nothing-to-change"));
        }
        between(found, "/moveMinutes", moveMinutes, -FURTHEST, FURTHEST);
        lengthMinutes.ifPresent(minutes -> between(found, "/lengthMinutes", minutes, 0, LONGEST));
        title.ifPresent(text -> EventDraft.tooLong(found, "/title", text, LONGEST_TITLE));
        capacity.flatMap(Capacity::size)
                .ifPresent(size -> between(found, "/capacity/size", size, 0, QuotaDraft.LARGEST));
        price.flatMap(Price::minor)
                .filter(minor -> minor < 0 || minor > HIGHEST_PRICE)
                .ifPresent(_ -> found.add(Violation.of("/price/amount", "error.price-out-of-range")));
        sale.ifPresent(window -> {
            window.opensMinutesBefore()
                    .ifPresent(minutes -> between(found, "/sale/opensMinutesBefore", minutes, 0, LONGEST_WINDOW));
            window.closesMinutesBefore()
                    .ifPresent(minutes -> between(found, "/sale/closesMinutesBefore", minutes, 0, LONGEST_WINDOW));
            if (window.opensMinutesBefore().isPresent()
                    && window.closesMinutesBefore()
                            .filter(minutes ->
                                    minutes >= window.opensMinutesBefore().get())
                            .isPresent()) {
                found.add(Violation.of("/sale/closesMinutesBefore", "error.end-before-start"));
            }
        });
        return found;
    }

    private static void between(List<Violation> found, String pointer, int number, int least, int most) {
        if (number < least || number > most) {
            found.add(Violation.of(pointer, "error.between", least, most));
        }
    }
}
