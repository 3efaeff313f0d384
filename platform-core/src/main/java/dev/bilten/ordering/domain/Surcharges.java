package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What chosen options add to the price of positions.
 *
 * @param minorByPosition by the position's number; only where there is something to add
 */
public record Surcharges(Map<Integer, Long> minorByPosition) {
    public static final Surcharges NONE = new Surcharges(Map.of());

    public Surcharges {
        minorByPosition = Map.copyOf(minorByPosition);
    }

    public static Surcharges of(List<Question> questions, List<Answer> answers) {
        var found = new HashMap<Integer, Long>();
        for (var answer : answers) {
            for (var question : questions) {
                if (question.id().equals(answer.question()) && question.kind().choosing()) {
                    long added = answer.values().stream()
                            .flatMap(key -> question.option(key).stream())
                            .mapToLong(Question.Option::surchargeMinor)
                            .reduce(0, Math::addExact);
                    if (added > 0) {
                        found.merge(answer.position(), added, Math::addExact);
                    }
                }
            }
        }
        return new Surcharges(found);
    }

    /** How many places of each option are taken. */
    public static Map<OptionRef, Integer> places(List<Question> questions, List<Answer> answers) {
        var taken = new HashMap<OptionRef, Integer>();
        for (var answer : answers) {
            questions.stream()
                    .filter(question -> question.id().equals(answer.question())
                            && question.kind().choosing())
                    .forEach(question -> answer.values()
                            .forEach(key -> taken.merge(new OptionRef(question.id(), key), 1, Integer::sum)));
        }
        return taken;
    }

    public Money of(int position, Money like) {
        return new Money(minorByPosition.getOrDefault(position, 0L), like.currency());
    }

    /** The order with its positions, total and tax as they are then. */
    public Order on(Order order) {
        if (minorByPosition.isEmpty()) {
            return order;
        }
        var positions = order.positions().stream()
                .map(position -> position.dearer(of(position.number(), position.price())))
                .toList();
        var nothing = Money.zero(order.total().currency());
        var added = minorByPosition.values().stream()
                .map(minor -> new Money(minor, nothing.currency()))
                .reduce(nothing, Money::plus);
        var before = order.positions().stream().map(Order.Position::tax).reduce(nothing, Money::plus);
        var tax = positions.stream().map(Order.Position::tax).reduce(nothing, Money::plus);
        // what is on fees stays
        return order.priced(
                positions, order.total().plus(added), order.tax().plus(tax).minus(before));
    }
}
