package dev.bilten.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words behind {@code ./bilten bench NAME}. What is not said has the workload's own default. */
public final class BenchOptions {
    static final String HELP = """

            ./bilten bench NAME [options]     --report alone draws the history as bench/target/report.html
              --variant api|browser           of flash-sale; default api
              --clients 32,128                how many at once, each number measured for itself
              --rounds N --seconds N          default 5 rounds; each side plays so many seconds per round
              --quick                         a look in a few seconds; the result is not kept
              --sold N                        flash-sale: so many tickets of the event are sold already
              --quota N                       flash-sale: tickets per quota, default 5000
              --ending NAME                   flash-sale in a browser: how the test provider ends, default slow
              --tenants N --orders N          size of tenants and order-list
              --attach HOME                   a running platform: ./bilten run --profile bench --home HOME
              --home HOME                     keep the data there from run to run (tenants then makes only those that
                                              are missing); default is a fresh home
            """;
    private static final Set<String> VALUED = Set.of(
            "--variant",
            "--clients",
            "--rounds",
            "--seconds",
            "--sold",
            "--quota",
            "--ending",
            "--tenants",
            "--orders",
            "--attach",
            "--home");

    private final Map<String, String> said;

    private BenchOptions(Map<String, String> said) {
        this.said = said;
    }

    static BenchOptions read(List<String> words) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--quick")) {
                said.put(word, "");
            } else if (VALUED.contains(word) && i + 1 < words.size()) {
                said.put(word, words.get(++i));
            } else {
                throw new BenchFailed(
                        VALUED.contains(word) ? word + " needs a value." : "Unknown option " + word + "." + HELP);
            }
        }
        return new BenchOptions(said);
    }

    public boolean quick() {
        return said.containsKey("--quick");
    }

    public int rounds() {
        return number("rounds", quick() ? 1 : 5);
    }

    /** @param usual of this workload in a full run */
    public Duration seconds(int usual) {
        return Duration.ofSeconds(number("seconds", quick() ? Math.min(2, usual) : usual));
    }

    /** How long a round's leftovers may take, mails, tickets, analytics, before the other side plays: it would pay for them. */
    public Duration toSettle() {
        return Duration.ofSeconds(quick() ? 2 : 90);
    }

    /** How long the leftovers of all rounds may take in the end; their CPU time counts. */
    public Duration toDrain() {
        return Duration.ofSeconds(quick() ? 4 : 120);
    }

    public List<Integer> clients(Integer... usual) {
        return text("clients")
                .map(list -> Stream.of(list.split(","))
                        .map(one -> positive("clients", one))
                        .toList())
                .orElse(quick() ? List.of(usual[0]) : List.of(usual));
    }

    public int number(String name, int usual) {
        return text(name).map(value -> positive(name, value)).orElse(usual);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(said.get("--" + name));
    }

    Optional<Path> path(String name) {
        return text(name).map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    private static int positive(String name, String value) {
        try {
            var number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new BenchFailed("--" + name + " needs a positive number, not " + value + ".");
    }
}
