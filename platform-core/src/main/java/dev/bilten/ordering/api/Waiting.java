package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.VoucherId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who wants what is sold out.
 *
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

    /** So many for all of them together. */
    public record AddOn(Item item, int quantity) {}

    /** All that any of them waits for. */
    public static Set<Item> items(List<Waiting> line) {
        return line.stream().flatMap(one -> one.wanted().keySet().stream()).collect(Collectors.toSet());
    }

    /** Everything that an offer keeps. */
    public Map<Item, Integer> wanted() {
        var all = new LinkedHashMap<Item, Integer>();
        all.put(item, quantity);
        addOns.forEach(addOn -> all.merge(addOn.item(), addOn.quantity(), Integer::sum));
        return all;
    }

    public int tickets() {
        return wanted().values().stream().mapToInt(Integer::intValue).sum();
    }
}
