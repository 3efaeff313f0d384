package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.PriceList;
import dev.bilten.catalog.api.ProductTerms.Tier;
import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one item costs now, to be frozen in a hold.
 *
 * <p>A variation that has a price of its own follows only what names it: its price on the date, then its price. Everything
 * else follows the product: its price on the date, its tiers, its price.
 */
public final class ListedPrice {
    private ListedPrice() {}

    /**
     * @param chosen what the buyer wants to pay, in minor units; of an open price only
     * @param sold of the product in holds and orders that are not over, and in the same basket before this
     */
    public record Question(int quantity, Instant at, Optional<Long> chosen, long sold) {}

    /** So many at that price each, in minor units. */
    public record Part(int quantity, long minor) {}

    public sealed interface Answer {
        /** Several where the line straddles the end of a tier, the first to be sold first. */
        record Listed(List<Part> parts) implements Answer {
            public Listed {
                parts = List.copyOf(parts);
            }
        }

        record NotPossible(Violation violation) implements Answer {}
    }

    public static Answer of(PriceList list, Question question) {
        return switch (list.kind()) {
            case FREE -> new Answer.Listed(List.of(new Part(question.quantity(), 0)));
            case FIXED -> new Answer.Listed(fixed(list, question));
            case OPEN -> open(list, question);
        };
    }

    private static Answer open(PriceList list, Question question) {
        var amount = question.chosen().or(list.open()::suggestedMinor);
        if (amount.isEmpty()) {
            return new Answer.NotPossible(Violation.of("/price", "error.required"));
        }
        if (amount.get() < list.bottom() || amount.get() > list.top()) {
            return new Answer.NotPossible(Violation.of("/price", "error.between", list.bottom(), list.top()));
        }
        return new Answer.Listed(List.of(new Part(question.quantity(), amount.get())));
    }

    private static List<Part> fixed(PriceList list, Question question) {
        var parts = new ArrayList<Part>();
        for (int done = 0; done < question.quantity(); ) {
            var next = next(list, question.at(), question.sold() + done, question.quantity() - done);
            parts.add(next);
            done += next.quantity();
        }
        return parts;
    }

    private static Part next(PriceList list, Instant at, long sold, int left) {
        return list.variationOnDate()
                .or(list::variation)
                .or(list::onDate)
                .map(price -> new Part(left, price))
                .or(() -> tier(list.tiers(), at, sold, left))
                .orElseGet(() -> new Part(left, list.minor()));
    }

    private static Optional<Part> tier(List<Tier> tiers, Instant at, long sold, int left) {
        return tiers.stream().filter(tier -> fits(tier, at, sold)).findFirst().map(tier -> {
            long room = tier.first().map(first -> first - sold).orElse((long) left);
            return new Part((int) Math.min(left, room), tier.priceMinor());
        });
    }

    private static boolean fits(Tier tier, Instant at, long sold) {
        return tier.until().filter(end -> !at.isBefore(end)).isEmpty()
                && tier.first().filter(most -> sold >= most).isEmpty();
    }
}
