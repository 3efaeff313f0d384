package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.TaxRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Everything a bill depends on. Nothing else is asked while it is reckoned.
 *
 * @param leading the event whose rounding and fees count for the whole order
 * @param rules of every event that a line is of
 */
public record Basket(Sale sale, EventId leading, Map<EventId, PricingRules> rules, List<PricedLine> lines) {

    public Basket {
        rules = Map.copyOf(rules);
        lines = List.copyOf(lines);
        rules.values().forEach(Basket::sound);
        var keys = new HashSet<String>();
        for (var line : lines) {
            if (line.within().filter(key -> !keys.contains(key)).isPresent()) {
                throw new IllegalArgumentException(line.key() + " comes with a line that does not stand before it");
            }
            if (!keys.add(line.key())) {
                throw new IllegalArgumentException("two lines " + line.key());
            }
            if (!line.price().currency().equals(sale.currency())) {
                throw new IllegalArgumentException(
                        "a price in " + line.price().currency() + " among " + sale.currency());
            }
        }
    }

    PricingRules leadingRules() {
        return rulesOf(leading);
    }

    PricingRules rulesOf(EventId event) {
        var its = rules.get(event);
        if (its == null) {
            throw new IllegalArgumentException("no rules of event " + event);
        }
        return its;
    }

    TaxRule taxRule(EventId event, String name) {
        var rule = rulesOf(event).taxes().get(name);
        if (rule == null) {
            throw new IllegalArgumentException("event " + event + " has no tax rule " + name);
        }
        return rule;
    }

    private static void sound(PricingRules rules) {
        var violations = rules.violations();
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("unsound pricing rules: " + violations);
        }
    }
}
