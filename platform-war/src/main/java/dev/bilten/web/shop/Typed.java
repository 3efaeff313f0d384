package dev.bilten.web.shop;

import dev.bilten.admin.event.FirstTicket;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is on a form and not in the database, as if it were on sale. */
record Typed(EventDraft draft, FirstTicket ticket) {
    private static final int MOST = 10;

    /** @param untitled its title while none is typed */
    Event event(Text untitled) {
        return new Event(
                EventId.next(),
                "preview",
                EventState.LIVE,
                false,
                false,
                draft.title().isBlank() ? untitled : draft.title(),
                draft.text(),
                draft.startsAt(),
                draft.endsAt()
                        .filter(end -> draft.startsAt().filter(end::isAfter).isPresent()),
                draft.zone(),
                draft.venueName(),
                draft.venueAddress(),
                draft.currency(),
                SaleWindow.ALWAYS,
                Optional.empty(),
                Text.EMPTY,
                Optional.empty(),
                0);
    }

    Offers offers(Event event, Text name) {
        var items = ticket.price().map(price -> offered(event, name, price)).stream()
                .toList();
        return new Offers(List.of(), items, Optional.empty());
    }

    private Offered offered(Event event, Text name, Money price) {
        var product = new Product(
                ProductId.next(),
                event.id(),
                Optional.empty(),
                name,
                Text.EMPTY,
                price,
                BigDecimal.ZERO,
                0,
                MOST,
                true,
                ProductTerms.PLAIN,
                List.of(),
                0);
        return new Offered(
                product,
                Optional.empty(),
                new OnSale.Now(SaleWindow.ALWAYS),
                price,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ticket.size(),
                Optional.empty());
    }

    /** The same event once it is published. */
    static Event live(Event event) {
        return new Event(
                event.id(),
                event.slug(),
                EventState.LIVE,
                event.testMode(),
                event.series(),
                event.title(),
                event.text(),
                event.startsAt(),
                event.endsAt(),
                event.zone(),
                event.venueName(),
                event.venueAddress(),
                event.currency(),
                event.sale(),
                event.image(),
                event.imageAlt(),
                event.accent(),
                event.version());
    }
}
