package dev.bilten.catalog.api;

import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an event says about taxes, discounts, fees and rounding; read as a whole.
 *
 * @param schema of the document; 1
 * @param country where the event takes place, ISO 3166; an online buyer of unknown country counts as from there. Empty while
 *     nobody has said it, and then no tax may depend on a country
 * @param taxes tax rules by the short name that products and fees use
 * @param discounts in the order in which they get tickets
 */
public record PricingRules(
        int schema,
        String country,
        Rounding rounding,
        Map<String, TaxRule> taxes,
        List<Discount> discounts,
        List<Fee> fees) {

    /** Prices as they are listed: nothing on top, nothing off. Nobody has said where. */
    public static final PricingRules PLAIN = plain("");

    public PricingRules {
        Schema.known(schema, 1, "pricing rules");
        taxes = Map.copyOf(taxes);
        discounts = List.copyOf(discounts);
        fees = List.copyOf(fees);
    }

    /** The same in a country. */
    public static PricingRules plain(String country) {
        return new PricingRules(1, country, Rounding.LINE, Map.of(), List.of(), List.of());
    }

    /** The same for an event that takes place there. */
    public PricingRules in(String place) {
        return new PricingRules(schema, place, rounding, taxes, discounts, fees);
    }

    /** The same with these tax rules. */
    public PricingRules taxedBy(Map<String, TaxRule> others) {
        return new PricingRules(schema, country, rounding, others, discounts, fees);
    }

    /** The same with these discounts. */
    public PricingRules discounting(List<Discount> others) {
        return new PricingRules(schema, country, rounding, taxes, others, fees);
    }

    /** The same with these fees. */
    public PricingRules charging(List<Fee> others) {
        return new PricingRules(schema, country, rounding, taxes, discounts, others);
    }

    /** What buyers read of a fee in their language; empty where it has no name, or is not charged any more. */
    public Optional<Phrase> feeName(String fee, String language) {
        return fees.stream()
                .filter(one -> one.id().equals(fee))
                .map(one -> one.name().phrase(language))
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    /** What is wrong with it in itself. */
    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (country.isEmpty()) {
            if (taxes.values().stream().anyMatch(rule -> !rule.rows().isEmpty())) {
                found.add(Violation.of("/country", "error.required"));
            }
        } else if (!Countries.country(country)) {
            found.add(Violation.of("/country", "error.unknown-choice"));
        }
        taxes.forEach((name, rule) -> rule.violations()
                .forEach(
                        one -> found.add(new Violation("/taxes/" + name + one.pointer(), one.key(), one.arguments()))));
        for (int i = 0; i < discounts.size(); i++) {
            discounts.get(i).violations(found, "/discounts/" + i);
        }
        for (int i = 0; i < fees.size(); i++) {
            fees.get(i).violations(found, "/fees/" + i, taxes.keySet());
        }
        repeated(found, "/discounts/", discounts.stream().map(Discount::id));
        repeated(found, "/fees/", fees.stream().map(Fee::id));
        return found;
    }

    /** What it says about products that the event does not sell. Payment methods may come and go. */
    public List<Violation> strangers(Set<ProductId> sold) {
        return IntStream.range(0, discounts.size())
                .filter(i -> !sold.containsAll(discounts.get(i).reach().products()))
                .mapToObj(i -> Violation.of("/discounts/" + i + "/reach/products", "error.unknown-choice"))
                .toList();
    }

    private static void repeated(List<Violation> found, String pointer, Stream<String> ids) {
        var seen = new HashSet<String>();
        var all = ids.toList();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i))) {
                found.add(Violation.of(pointer + i + "/id", "error.name-taken"));
            }
        }
    }
}
