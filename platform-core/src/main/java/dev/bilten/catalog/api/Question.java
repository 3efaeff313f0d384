package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something a buyer or an attendee is asked.
 *
 * @param required whoever is asked has to answer
 * @param place its place in the list, from 0
 * @param active asked from now on; an inactive one keeps the answers it got
 * @param version goes up with each edit
 */
public record Question(
        QuestionId id,
        EventId event,
        Scope scope,
        Kind kind,
        Text label,
        Text help,
        boolean required,
        AskedAt askedAt,
        int place,
        boolean active,
        Terms terms,
        long version) {

    /** Once for the order, or for each of its positions. */
    public enum Scope {
        ORDER,
        ATTENDEE
    }

    /** What an answer is. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        PHONE,
        COUNTRY,
        YES_NO,
        CHOICE,
        CHOICES,
        FILE;

        public boolean choosing() {
            return this == CHOICE || this == CHOICES;
        }
    }

    /** While buying, or when the ticket is scanned. */
    public enum AskedAt {
        CHECKOUT,
        DOOR
    }

    /**
     * The rest of a question, kept as one document and read as a whole.
     *
     * @param schema of the document; 1
     * @param options to choose from, in their order, and those that were withdrawn; only for choices
     * @param condition when it is asked at all; empty: always
     * @param lowest of a number
     * @param highest of a number
     * @param products whose attendees are asked; empty: all
     * @param largestMegabytes of a file
     */
    public record Terms(
            int schema,
            List<Option> options,
            Optional<Condition> condition,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> highest,
            Set<ProductId> products,
            int largestMegabytes) {
        public static final Terms PLAIN =
                new Terms(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 5);

        public Terms {
            options = List.copyOf(options);
            products = Set.copyOf(products);
        }

        /** What can be chosen now. */
        public List<Option> offered() {
            return offered(List.of());
        }

        /** What can be chosen by somebody who has chosen these before. */
        public List<Option> offered(List<String> chosen) {
            return options.stream()
                    .filter(option -> !option.withdrawn() || chosen.contains(option.key()))
                    .toList();
        }

        public Terms withOptions(List<Option> others) {
            return new Terms(schema, others, condition, lowest, highest, products, largestMegabytes);
        }
    }

    /**
     * @param key names it for ever, in answers too: lower-case letters, digits and hyphens
     * @param places how many may choose it; empty for any number
     * @param surchargeMinor what choosing it adds to the position's price, in the event's currency
     * @param withdrawn taken away after somebody had chosen it: who has it keeps it, nobody else can choose it
     */
    public record Option(String key, Text label, Optional<Integer> places, long surchargeMinor, boolean withdrawn) {
        public Option(String key, Text label, Optional<Integer> places, long surchargeMinor) {
            this(key, label, places, surchargeMinor, false);
        }

        public Option away() {
            return new Option(key, label, places, surchargeMinor, true);
        }
    }

    /**
     * Asked only of who answered another question so.
     *
     * @param answers option keys, or {@code yes} and {@code no}; one of them is enough
     */
    public record Condition(QuestionId question, Set<String> answers) {
        public Condition {
            answers = Set.copyOf(answers);
        }
    }

    public Question with(Terms others) {
        return new Question(id, event, scope, kind, label, help, required, askedAt, place, active, others, version);
    }

    public boolean asks(ProductId product) {
        return terms.products().isEmpty() || terms.products().contains(product);
    }

    /** Also one that was withdrawn. */
    public Optional<Option> option(String key) {
        return terms.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst();
    }
}
