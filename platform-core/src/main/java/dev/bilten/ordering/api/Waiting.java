package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who wants what is sold out.
 *
 * @param priceMinor what they want to pay for each, where the price is open; minor units of the event's currency
 * @param addOns what is wanted with it: an offer has all of it or is none
 * @param priority higher goes first, then who came first
 * @param secret the key to leave the list, and to see where one stands
 * @param voucher what was offered
 */
public record Waiting(
        WaitingId id,
        EventId event,
        Item item,
        int quantity,
        Optional<Long> priceMinor,
        List<AddOn> addOns,
        String email,
        String name,
        String locale,
        int priority,
        State state,
        String secret,
        Optional<VoucherId> voucher,
        Optional<Instant> offeredAt,
        Instant createdAt) {
    public Waiting {
        addOns = List.copyOf(addOns);
    }

    public enum State {
        WAITING,
        /** Places are kept for a while. */
        OFFERED,
        /** Ordered. */
        TAKEN,
        /** The offer was not taken in time. */
        LAPSED,
        WITHDRAWN
    }

    /**
     * So many for all of them together.
     *
     * @param priceMinor as for what they go with
     */
    public record AddOn(Item item, int quantity, Optional<Long> priceMinor) {}

    /** Wants the same, as often and at the same price. */
    public boolean sameChoice(Waiting other) {
        return item.equals(other.item)
                && quantity == other.quantity
                && priceMinor.equals(other.priceMinor)
                && addOns.equals(other.addOns);
    }

    /** What they ask for when it is their turn. */
    public Wish wish(Currency currency) {
        return new Wish(
                item,
                quantity,
                priceMinor.map(minor -> new Money(minor, currency)),
                addOns.stream()
                        .map(addOn -> new Wish(
                                addOn.item(),
                                addOn.quantity(),
                                addOn.priceMinor().map(minor -> new Money(minor, currency)),
                                List.of()))
                        .toList());
    }

    /** Everything they want, without what is contained in it. */
    public Map<Item, Integer> wanted() {
        var all = new LinkedHashMap<Item, Integer>();
        all.put(item, quantity);
        addOns.forEach(addOn -> all.merge(addOn.item(), addOn.quantity(), Integer::sum));
        return all;
    }
}
