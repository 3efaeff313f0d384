package dev.bilten.web.shop;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.waiting.DueToOthers;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page of a cart shows whose time is over. */
@Service
public class OverModel {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final ItemNames names;
    private final Vouchers vouchers;
    private final Bought bought;
    private final DueToOthers dueToOthers;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OverModel(
            Catalog catalog,
            Vouchers vouchers,
            Bought bought,
            DueToOthers dueToOthers,
            CurrentCall current,
            Shopfront shopfront,
            ItemNames names) {
        this.catalog = catalog;
        this.vouchers = vouchers;
        this.bought = bought;
        this.dueToOthers = dueToOthers;
        this.current = current;
        this.shopfront = shopfront;
        this.names = names;
    }

    /**
     * @param room why it cannot be had; null where it can
     * @param waiting where to wait for it; null where nobody waits, or need not
     */
    public record Kept(
            Phrase text,
            String field,
            int quantity,
            boolean available,
            @Nullable String room,
            @Nullable String waiting) {}

    public record Again(String action, boolean possible) {}

    /** Of the form that came too late: it goes along with what is held again. */
    public record Typed(String name, String value) {}

    /** The time is up; what was chosen is kept as far as it is still there. */
    Map<String, ?> of(Hold hold, String secret, Map<String, String> typed) {
        var event = catalog.event(current.tenant(), hold.event()).orElseThrow(ProblemException::notFound);
        var known = names.of(
                hold.events(), hold.lines().stream().map(Hold.Line::item).toList());
        var others = dueToOthers.of(current.call("looking"), hold);
        var kept = hold.lines().stream()
                .filter(line -> line.parent().isEmpty())
                .map(line -> kept(hold, line, known, others))
                .toList();
        var again = "/checkout/" + secret + "/again";
        return Map.of(
                "event",
                bought.of(event, hold),
                "kept",
                kept,
                "again",
                new Again(again, kept.stream().anyMatch(Kept::available)),
                "typed",
                typed.entrySet().stream()
                        .map(field -> new Typed(field.getKey(), field.getValue()))
                        .sorted(Comparator.comparing(Typed::name))
                        .toList());
    }

    /** Its places went back to the code it was chosen with, which keeps them for its holder. */
    private boolean kept(Hold.Line line) {
        return line.pot() != Pot.FREE
                && line.voucher()
                        .flatMap(id -> vouchers.byId(current.tenant(), id))
                        .filter(code -> !code.over(clock.instant()))
                        .isPresent();
    }

    /**
     * Until what is over is swept up, it is the buyer's own: holding it again frees it first. Nothing comes back to what is
     * closed.
     */
    static boolean there(Hold hold, Hold.Line line, Availability.Room room) {
        boolean own = hold.state() == Hold.State.ACTIVE && !room.closed();
        return own || room.left().orElse(Integer.MAX_VALUE) >= line.quantity();
    }

    private Kept kept(Hold hold, Hold.Line line, ItemNames.Names known, Set<Item> others) {
        var room = catalog.availability(
                        current.tenant(), line.event(), line.item().date())
                .of(line.item());
        boolean offered = Optional.ofNullable(known.products().get(line.product()))
                .filter(Product::active)
                .isPresent();
        boolean available = offered && (there(hold, line, room) || kept(line));
        return new Kept(
                Bill.text(line.quantity(), known.of(line.item()), shopfront),
                Fields.QUANTITY + Fields.key(line.item()),
                line.quantity(),
                available,
                available ? null : why(line, room, others),
                available || !offered ? null : waiting(line));
    }

    /** What went to those who wait was offered to them a moment later. */
    private String why(Hold.Line line, Availability.Room room, Set<Item> others) {
        return others.contains(line.item()) || room.counts().promised() > 0
                ? shopfront.word("kept.others")
                : shopfront.word("choice.left", room.left().orElse(0));
    }

    private @Nullable String waiting(Hold.Line line) {
        if (!catalog.rules(current.tenant(), line.event()).waitingList()) {
            return null;
        }
        var date = line.item().date().map(one -> "date=" + one + "&").orElse("");
        return catalog.event(current.tenant(), line.event())
                .map(event -> EventFacts.href(event) + "/waiting?" + date + "item=" + Fields.key(line.item()))
                .orElse(null);
    }
}
