package dev.bilten.ordering.app;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Availability;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.domain.WhyRefused;
import dev.bilten.ordering.domain.pricing.VoucherShares;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a code that works does for what is offered.
 *
 * @param kept the places of each quota that are kept for it
 * @param quotas what the event sells, where something depends on its quotas
 */
record OfferCode(Optional<Voucher> voucher, Map<QuotaId, Integer> kept, Optional<Assortment> quotas) {

    /** Why a code does nothing for an event; empty when it works. */
    static Optional<WhyRefused> fault(Optional<Voucher> voucher, EventId event, Instant now) {
        if (voucher.isEmpty()) {
            return Optional.of(WhyRefused.UNKNOWN_VOUCHER);
        }
        var found = voucher.get();
        if (found.event().filter(id -> !id.equals(event)).isPresent()) {
            return Optional.of(WhyRefused.VOUCHER_FOR_SOMETHING_ELSE);
        }
        if (found.over(now)) {
            return Optional.of(WhyRefused.VOUCHER_OVER);
        }
        return found.usesLeft() < 1 ? Optional.of(WhyRefused.VOUCHER_USED_UP) : Optional.empty();
    }

    boolean covers(Item item) {
        return voucher.filter(one -> one.terms()
                        .covers(item, quotas.map(its -> its.quotas(item)).orElse(Set.of())))
                .isPresent();
    }

    boolean shows(Item item) {
        return covers(item) && voucher.filter(one -> one.terms().showsHidden()).isPresent();
    }

    Money price(Item item, Money listed) {
        return covers(item)
                ? voucher.map(one -> new Money(
                                listed.minor() - VoucherShares.off(one.terms().value(), listed.minor()),
                                listed.currency()))
                        .orElse(listed)
                : listed;
    }

    /** Places that are kept for the code are its holder's; what it gives out beyond the stock is too. */
    Optional<Integer> left(Item item, Availability.Room room) {
        if (!covers(item)) {
            return room.left();
        }
        int uses = voucher.map(Voucher::usesLeft).orElse(0);
        if (voucher.filter(one -> one.terms().ignoresStock()).isPresent()) {
            return room.left().map(count -> Math.max(count, uses));
        }
        int places = room.quota()
                .filter(kept::containsKey)
                .flatMap(_ -> quotas.map(its -> places(item, its)))
                .orElse(0);
        return room.left().map(count -> count + Math.min(places, uses));
    }

    /** So many of an item, with what it contains, as the places kept for the code are enough for. */
    private int places(Item item, Assortment assortment) {
        var needed = new HashMap<QuotaId, Integer>();
        assortment
                .contents(Map.of(item, 1))
                .forEach((one, count) -> assortment.quotas(one).stream()
                        .filter(kept::containsKey)
                        .forEach(quota -> needed.merge(quota, count, Integer::sum)));
        return needed.entrySet().stream()
                .mapToInt(one -> kept.getOrDefault(one.getKey(), 0) / one.getValue())
                .min()
                .orElse(0);
    }
}
