package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.app.ExplainPrices;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What buyers call the things they choose: product and kind, and the date where there is one. */
@Service
public class ItemNames {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final DatePicker datePicker;
    private final ExplainPrices explain;

    @Inject
    public ItemNames(
            Catalog catalog, CurrentCall current, Shopfront shopfront, DatePicker datePicker, ExplainPrices explain) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.datePicker = datePicker;
        this.explain = explain;
    }

    /** Of some events and some items of theirs. */
    record Names(
            Map<EventId, Event> events,
            Map<ProductId, Product> products,
            Map<DateId, EventDate> dates,
            Map<DateId, Phrase> when,
            String language) {
        Phrase of(Item item) {
            return Optional.ofNullable(products.get(item.product()))
                    .map(product -> {
                        var name = product.name().phrase(language);
                        return item.variation()
                                .flatMap(product::variation)
                                .map(kind -> name.then(" · ").then(kind.name().phrase(language)))
                                .orElse(name);
                    })
                    .orElse(Phrase.EMPTY);
        }

        /** When it is: the date of a series. */
        @Nullable Phrase when(Item item) {
            return item.date().map(when::get).orElse(null);
        }

        /** The event's name too, where there are several. */
        Phrase title(EventId event) {
            return Optional.ofNullable(events.get(event))
                    .map(its -> its.title().phrase(language))
                    .orElse(Phrase.EMPTY);
        }
    }

    /** A fee by the name the event gave it, else by what it is for. */
    Phrase fee(Event event, String kind, String id) {
        return catalog.rules(current.tenant(), event.id())
                .pricing()
                .feeName(id, shopfront.locale().getLanguage())
                .orElseGet(() -> shopfront.phrase("bill.fee." + kind));
    }

    /** Which options, codes and discounts made the price of these; none where it is as listed. */
    List<Phrase> made(List<ExplainPrices.Piece> pieces, Formats formats) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        var made = explain.execute(current.tenant(), pieces);
        var lines = new ArrayList<Phrase>();
        if (!made.options().isZero()) {
            lines.add(shopfront.phrase("bill.options", formats.money(made.options())));
        }
        made.codes().forEach((code, off) -> {
            if (!off.isZero()) {
                lines.add(shopfront.phrase("bill.code", code, formats.money(off)));
            }
        });
        made.discounts().forEach((name, off) -> lines.add(shopfront.phrase("bill.discount", name, formats.money(off))));
        return lines;
    }

    Names of(Collection<EventId> events, Collection<Item> items) {
        var tenant = current.tenant();
        var known = new LinkedHashMap<EventId, Event>();
        var products = new LinkedHashMap<ProductId, Product>();
        events.forEach(id -> {
            catalog.event(tenant, id).ifPresent(event -> known.put(id, event));
            catalog.products(tenant, id).forEach(product -> products.put(product.id(), product));
        });
        var dates = new LinkedHashMap<DateId, EventDate>();
        var when = new LinkedHashMap<DateId, Phrase>();
        items.stream()
                .flatMap(item -> item.date().stream())
                .distinct()
                .forEach(id -> catalog.date(tenant, id).ifPresent(date -> {
                    dates.put(id, date);
                    Optional.ofNullable(known.get(date.event()))
                            .ifPresent(event -> when.put(id, datePicker.text(event, date)));
                }));
        return new Names(known, products, dates, when, shopfront.locale().getLanguage());
    }
}
