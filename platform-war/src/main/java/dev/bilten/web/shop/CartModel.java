package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the cart page shows. */
@Service
public class CartModel {
    private final ReadBill readBill;
    private final GatewayChoice gateways;
    private final FeeNotes fees;
    private final ItemNames names;
    private final Bought bought;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CartModel(
            ReadBill readBill,
            GatewayChoice gateways,
            FeeNotes fees,
            ItemNames names,
            Bought bought,
            CurrentCall current,
            Shopfront shopfront) {
        this.readBill = readBill;
        this.gateways = gateways;
        this.fees = fees;
        this.names = names;
        this.bought = bought;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * @param empty nothing is in it
     * @param fees what comes on top only by some ways to pay
     * @param checkout where the buyer goes on
     * @param removal POST: all is given back
     */
    public record CartView(
            boolean empty,
            List<Part> parts,
            List<Bill.Extra> extras,
            List<Phrase> fees,
            @Nullable String total,
            @Nullable String checkout,
            @Nullable String removal,
            String home) {}

    /** What it has of one event. */
    public record Part(Phrase title, @Nullable String when, String href, List<Line> lines) {}

    /**
     * @param off what a code took off
     * @param removal POST: this line and all that belongs to it go
     */
    public record Line(
            Phrase text,
            @Nullable Phrase note,
            String amount,
            @Nullable String off,
            boolean part,
            @Nullable String removal) {}

    Map<String, ?> empty() {
        return Map.of("basket", new CartView(true, List.of(), List.of(), List.of(), null, null, null, "/"));
    }

    Map<String, ?> of(Hold hold, String secret) {
        var known = names.of(
                hold.events(), hold.lines().stream().map(Hold.Line::item).toList());
        var first = Optional.ofNullable(known.events().get(hold.event())).orElseThrow(ProblemException::notFound);
        var formats = EventFacts.formats(first, shopfront.locale());
        var bills = readBill.execute(current.tenant(), hold, InvoiceTo.NOBODY, gateways.ids());
        var whole = Bill.of(first, names, hold, bills.by(Optional.empty()), shopfront);
        var parts = known.events().values().stream()
                .map(event -> part(event, hold, secret, known, formats))
                .filter(part -> !part.lines().isEmpty())
                .toList();
        var view = new CartView(
                false,
                parts,
                whole.extras(),
                bills.unpaid() ? List.of() : fees.open(first),
                whole.total(),
                "/checkout/" + secret,
                "/cart/" + secret + "/removal",
                "/");
        var extend = hold.extended() ? null : "/cart/" + secret + "/extension";
        return Map.of(
                "basket",
                view,
                "event",
                bought.of(first, hold),
                "hold",
                new Clocked(
                        hold.expiresAt().toString(),
                        clock.instant().toString(),
                        formats.time(hold.expiresAt()),
                        extend));
    }

    private Part part(Event event, Hold hold, String secret, ItemNames.Names known, Formats formats) {
        return new Part(
                known.title(event.id()),
                event.series() ? null : EventFacts.when(event, shopfront.locale()),
                EventFacts.href(event),
                lines(event.id(), hold, secret, known, formats));
    }

    private List<Line> lines(EventId event, Hold hold, String secret, ItemNames.Names known, Formats formats) {
        return hold.lines().stream()
                .filter(line -> line.event().equals(event))
                .map(line -> {
                    var off = line.listed().minus(line.unit()).times(line.quantity());
                    return new Line(
                            Bill.text(line.quantity(), known.of(line.item()), shopfront),
                            known.when(line.item()),
                            amount(line.total(), formats),
                            off.isZero() ? null : shopfront.word("cart.off", formats.money(off)),
                            line.parent().isPresent(),
                            line.parent().isPresent()
                                    ? null
                                    : "/cart/" + secret + "/lines/" + line.number() + "/removal");
                })
                .toList();
    }

    private String amount(Money money, Formats formats) {
        return money.isZero() ? shopfront.word("price.free") : formats.money(money);
    }
}
