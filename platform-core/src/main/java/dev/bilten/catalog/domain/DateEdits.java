package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.BulkEdit;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an edit of many dates makes of one. */
public final class DateEdits {
    private DateEdits() {}

    /** Moves on the clock of the place; what is bound to the start moves along. */
    public static EventDate apply(BulkEdit edit, EventDate date, ZoneId zone) {
        var by = Duration.ofMinutes(edit.moveMinutes());
        var starts = WallTime.later(date.startsAt(), by, zone);
        var sale = new SaleWindow(
                date.sale().from().map(from -> WallTime.later(from, by, zone)),
                date.sale().until().map(until -> WallTime.later(until, by, zone)));
        return new EventDate(
                date.id(),
                date.event(),
                edit.title().map(title -> titled(date.title(), title)).orElse(date.title()),
                starts,
                edit.lengthMinutes()
                        .map(minutes -> ends(starts, minutes, zone))
                        .orElseGet(() -> date.endsAt()
                                .map(end -> WallTime.end(
                                        starts,
                                        WallTime.later(end, by, zone),
                                        Duration.between(date.startsAt(), end)))),
                edit.sale().map(window -> window.before(starts, zone)).orElse(sale),
                edit.active().orElse(date.active()),
                edit.price().map(price -> priced(date.prices(), price)).orElse(date.prices()),
                date.version());
    }

    /** None where it shall have no end. */
    private static Optional<Instant> ends(Instant starts, int minutes, ZoneId zone) {
        var length = Duration.ofMinutes(minutes);
        return length.isZero()
                ? Optional.empty()
                : Optional.of(WallTime.end(starts, WallTime.later(starts, length, zone), length));
    }

    /** In the languages in which something is said; in the others it stays as it is. */
    private static Text titled(Text before, Text said) {
        var all = new HashMap<>(before.byLanguage());
        all.putAll(said.byLanguage());
        return new Text(all);
    }

    private static Map<UUID, Long> priced(Map<UUID, Long> prices, BulkEdit.Price price) {
        var changed = new HashMap<>(prices);
        price.minor().ifPresentOrElse(minor -> changed.put(price.item(), minor), () -> changed.remove(price.item()));
        return changed;
    }
}
