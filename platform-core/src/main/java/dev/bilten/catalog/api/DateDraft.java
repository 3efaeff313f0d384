package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people say about one date of a series when they edit it. */
public record DateDraft(
        Text title,
        Instant startsAt,
        Optional<Instant> endsAt,
        SaleWindow sale,
        boolean active,
        Map<UUID, Long> prices) {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PRICES = 500;
    private static final long HIGHEST_PRICE = 100_000_000_00L;

    public DateDraft {
        prices = Map.copyOf(prices);
    }

    public static DateDraft of(EventDate date) {
        return new DateDraft(date.title(), date.startsAt(), date.endsAt(), date.sale(), date.active(), date.prices());
    }

    /** The date as it is then. */
    public EventDate onto(EventDate date) {
        return new EventDate(date.id(), date.event(), title, startsAt, endsAt, sale, active, prices, date.version());
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        EventDraft.tooLong(found, "/title", title, LONGEST_TITLE);
        if (endsAt.filter(end -> !end.isAfter(startsAt)).isPresent()) {
            found.add(Violation.of("/endsAt", "error.end-before-start"));
        }
        if (!sale.sensible()) {
            found.add(Violation.of("/sale/until", "error.end-before-start"));
        }
        found.addAll(priceViolations(prices));
        return found;
    }

    static List<Violation> priceViolations(Map<UUID, Long> prices) {
        var found = new ArrayList<Violation>();
        if (prices.size() > MOST_PRICES) {
            found.add(Violation.of("/prices", "error.too-many", MOST_PRICES));
        }
        prices.forEach((id, minor) -> {
            if (minor < 0 || minor > HIGHEST_PRICE) {
                found.add(Violation.of("/prices/" + id, "error.price-out-of-range"));
            }
        });
        return found;
    }
}
