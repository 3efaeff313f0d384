package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Offer;
import dev.bilten.catalog.api.OnSale;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Variation;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Query;
import dev.bilten.ordering.domain.Request;
import dev.bilten.ordering.infra.HeldStock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read for a page, and what it shows of each thing.
 *
 * @param taken how many there are of what has a price for the first so many
 * @param priced a date of each set of prices, while none is chosen
 * @param carts what is in carts, of what is sold out
 */
record OffersPage(
        CallContext call,
        Query query,
        Availability availability,
        Request.Sold taken,
        OfferCode code,
        List<EventDate> priced,
        Map<QuotaId, HeldStock.Row> carts) {

    static Offer offer(Query query, Product product, Optional<Variation> kind) {
        boolean dated = query.event().series() && !product.terms().acrossDates();
        return new Offer(query.event(), product, kind, dated ? query.date() : Optional.empty());
    }

    /** Empty for what is not to be seen at all. */
    Optional<Offered> offered(Product product, Optional<Variation> kind) {
        var offer = offer(query, product, kind);
        var sale = offer.onSale(call.now(), query.channel(), code.shows(offer.item()));
        if (sale instanceof OnSale.No(var why)
                && Set.of(OnSale.Why.HIDDEN, OnSale.Why.OTHER_CHANNEL, OnSale.Why.INACTIVE)
                        .contains(why)) {
            return Optional.empty();
        }
        int before = (int) Math.min(taken.of(product.id()), Integer.MAX_VALUE);
        var prices = prices(offer, before);
        var listed = prices.getFirst();
        var price = code.price(offer.item(), listed);
        var tier = product.terms().tiers().stream()
                .filter(one -> one.until().map(call.now()::isBefore).orElse(true)
                        && one.first().map(first -> before < first).orElse(true))
                .findFirst()
                .filter(one -> listed.minor() == one.priceMinor());
        var room = availability.of(offer.item());
        var left = code.left(offer.item(), room);
        return Optional.of(new Offered(
                product,
                kind,
                sale,
                price,
                Optional.of(code.price(offer.item(), prices.getLast()))
                        .filter(dearest -> dearest.minor() > price.minor()),
                Optional.of(listed).filter(one -> one.minor() > price.minor()),
                tier,
                tier.flatMap(ProductTerms.Tier::first).map(first -> first - before),
                left,
                left.filter(count -> count == 0).flatMap(_ -> back(room))));
    }

    /** The least first: several while a date is to be chosen, and dates cost differently. */
    private List<Money> prices(Offer offer, int before) {
        boolean open = offer.event().series()
                && !offer.product().terms().acrossDates()
                && offer.date().isEmpty();
        return open && !priced.isEmpty()
                ? priced.stream()
                        .map(date -> new Offer(offer.event(), offer.product(), offer.variation(), Optional.of(date))
                                .price(call.now(), before))
                        .sorted()
                        .toList()
                : List.of(offer.price(call.now(), before));
    }

    static boolean mayComeBack(Availability.Room room) {
        return !room.closed()
                && room.counts().held() > 0
                && room.left().filter(count -> count == 0).isPresent();
    }

    private Optional<Instant> back(Availability.Room room) {
        return room.quota()
                .filter(_ -> mayComeBack(room))
                .flatMap(id -> Optional.ofNullable(carts.get(id)))
                .flatMap(HeldStock.Row::end);
    }
}
