package dev.bilten.catalog.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of everything an event sells, as one page shows it: of each product without variations, of each variation of
 * the others, on the date that was asked for or without one.
 */
public record Availability(Map<Item, Room> rooms) {
    private static final Room NONE =
            new Room(Optional.of(0), false, Optional.empty(), new Quota.Counts(0, 0, 0, 0, 0, 0), Optional.empty());

    public Availability {
        rooms = Map.copyOf(rooms);
    }

    /** An item nobody knows has no room. */
    public Room of(Item item) {
        return rooms.getOrDefault(item, NONE);
    }

    /**
     * What is left of a product whatever its kind: the most that one of its kinds has, since quotas may be shared. Empty for
     * unlimited.
     */
    public Optional<Integer> ofAnyKind(ProductId product) {
        var rows = rooms.entrySet().stream()
                .filter(room -> room.getKey().product().equals(product))
                .map(Map.Entry::getValue)
                .toList();
        if (rows.stream().anyMatch(room -> room.left().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                rows.stream().mapToInt(room -> room.left().orElse(0)).max().orElse(0));
    }

    /** The same of every product; one that has no entry is unlimited. */
    public Map<ProductId, Integer> byProduct() {
        var left = new HashMap<ProductId, Integer>();
        rooms.keySet().stream()
                .map(Item::product)
                .distinct()
                .forEach(product -> ofAnyKind(product).ifPresent(count -> left.put(product, count)));
        return left;
    }

    /**
     * The scarcest quota of an item, and what is behind it.
     *
     * @param left what can still be claimed; empty for unlimited; 0 for an item without any quota
     * @param closed the scarcest quota is closed
     * @param quota which one it is; empty for an item without any
     * @param counts its numbers
     * @param size its size; empty for unlimited
     */
    public record Room(
            Optional<Integer> left,
            boolean closed,
            Optional<QuotaId> quota,
            Quota.Counts counts,
            Optional<Integer> size) {
        public boolean unlimited() {
            return left.isEmpty();
        }

        public boolean soldOut() {
            return left.filter(count -> count == 0).isPresent();
        }
    }
}
