package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left of the quotas of an event, to think about without claiming anything. */
public final class Places {
    private final List<Quota> quotas;
    private final Map<QuotaId, Integer> taken = new HashMap<>();

    public Places(List<Quota> quotas) {
        this.quotas = List.copyOf(quotas);
    }

    public static boolean counts(Quota quota, Item item) {
        return (quota.date().isEmpty() || quota.date().equals(item.date()))
                && quota.items().stream()
                        .anyMatch(scope -> scope.product().equals(item.product())
                                && (scope.variation().isEmpty()
                                        || scope.variation().equals(item.variation())));
    }

    /** The quota of an item that has the least left; empty where none has a limit, or there is none. */
    public Optional<Quota> scarcest(Item item) {
        return quotas.stream()
                .filter(quota -> counts(quota, item) && quota.left().isPresent())
                .min(Comparator.comparing(this::spare));
    }

    /** The quota that has the least left for all of these together. */
    public Optional<Quota> scarcest(Map<Item, Integer> wanted) {
        var need = new HashMap<QuotaId, Integer>();
        wanted.forEach((item, count) -> quotas.stream()
                .filter(quota -> counts(quota, item))
                .forEach(quota -> need.merge(quota.id(), count, Integer::sum)));
        return quotas.stream()
                .filter(quota ->
                        need.getOrDefault(quota.id(), 0) > 0 && quota.left().isPresent())
                .min(Comparator.comparing(quota -> spare(quota) / need.getOrDefault(quota.id(), 1)));
    }

    /** Empty for unlimited; 0 for what no quota counts. */
    public Optional<Integer> left(Item item) {
        if (quotas.stream().noneMatch(quota -> counts(quota, item))) {
            return Optional.of(0);
        }
        return scarcest(item).map(this::spare);
    }

    private int spare(Quota quota) {
        return Math.max(0, quota.left().orElse(Integer.MAX_VALUE) - taken.getOrDefault(quota.id(), 0));
    }

    /** The first item there is not enough of. */
    public Optional<Item> shortOf(Map<Item, Integer> wanted) {
        var need = new HashMap<QuotaId, Integer>();
        for (var wish : wanted.entrySet()) {
            if (left(wish.getKey()).filter(left -> left < wish.getValue()).isPresent()) {
                return Optional.of(wish.getKey());
            }
            for (var quota : quotas) {
                if (counts(quota, wish.getKey())) {
                    int together = need.merge(quota.id(), wish.getValue(), Integer::sum);
                    if (quota.left().isPresent() && spare(quota) < together) {
                        return Optional.of(wish.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What was thought of as given, of each quota. */
    Map<QuotaId, Integer> given() {
        return Map.copyOf(taken);
    }

    /** The same places, of which those are somebody's. */
    public static Places behind(List<Quota> quotas, Map<QuotaId, Integer> due) {
        var places = new Places(quotas);
        places.taken.putAll(due);
        return places;
    }

    /** Thinks of it as given to somebody. */
    public void give(Map<Item, Integer> wanted) {
        wanted.forEach((item, count) -> quotas.stream()
                .filter(quota -> counts(quota, item))
                .forEach(quota -> taken.merge(quota.id(), count, Integer::sum)));
    }
}
