package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Questions.OptionRef;
import dev.bilten.ordering.api.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What chosen options add to the price of positions.
 *
 * @param first the number of the first of those positions
 * @param minorByPosition by the position's number; only where there is something to add
 */
public record Surcharges(int first, Map<Integer, Long> minorByPosition) {
    public static final Surcharges NONE = new Surcharges(Map.of());

    public Surcharges {
        minorByPosition = Map.copyOf(minorByPosition);
    }

    public Surcharges(Map<Integer, Long> minorByPosition) {
        this(1, minorByPosition);
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

    /**
     * Whether other answers cost what was paid. Prices of options may have changed since: what was paid counts, and choices that
     * add nothing now are changed among each other freely.
     *
     * @param paid what options added to a position when it was bought, by the position's number
     */
    public static boolean stay(
            List<Question> questions, List<Answer> before, List<Answer> after, Map<Integer, Long> paid) {
        var now = of(questions, after).minorByPosition();
        var changed = Stream.concat(
                        before.stream().filter(answer -> !after.contains(answer)),
                        after.stream().filter(answer -> !before.contains(answer)))
                .toList();
        return of(questions, changed).minorByPosition().keySet().stream()
                .allMatch(position -> now.getOrDefault(position, 0L).equals(paid.getOrDefault(position, 0L)));
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

    /** The same for positions that begin with another number. */
    public Surcharges from(int number) {
        return new Surcharges(number, minorByPosition);
    }

    public boolean isEmpty() {
        return minorByPosition.isEmpty();
    }

    /** Of so many positions, from one on. */
    List<Long> of(int position, int quantity) {
        return IntStream.range(position, position + quantity)
                .mapToObj(number -> minorByPosition.getOrDefault(number, 0L))
                .toList();
    }
}
