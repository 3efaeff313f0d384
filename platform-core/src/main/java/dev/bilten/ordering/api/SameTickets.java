package dev.bilten.ordering.api;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/** Which ticket of one cart stands for which of another that was filled with the same. */
public final class SameTickets {
    private SameTickets() {}

    private record Kind(EventId event, Item item) {
        static Kind of(Hold.Line line) {
            return new Kind(line.event(), line.item());
        }
    }

    /**
     * By what they are, in their order. What is about the order itself, 0, stays so.
     *
     * @return the number of a ticket now, by the number it had; one of which there is none any more is left out
     */
    public static Map<Integer, Integer> numbers(Hold before, Hold now) {
        var free = numbered(now);
        var numbers = new HashMap<Integer, Integer>();
        numbers.put(0, 0);
        numbered(before).forEach((kind, had) -> {
            var has = free.getOrDefault(kind, new ArrayDeque<>());
            while (!had.isEmpty() && !has.isEmpty()) {
                numbers.put(had.remove(), has.remove());
            }
        });
        return numbers;
    }

    /** Whether the second has something at its own price that the first had with codes alone. */
    public static boolean withoutCode(Hold before, Hold now) {
        var plain = plain(before);
        var had = before.lines().stream().map(Kind::of).collect(Collectors.toSet());
        return plain(now).stream().anyMatch(kind -> had.contains(kind) && !plain.contains(kind));
    }

    private static Set<Kind> plain(Hold hold) {
        return hold.lines().stream()
                .filter(line -> line.voucher().isEmpty())
                .map(Kind::of)
                .collect(Collectors.toSet());
    }

    private static Map<Kind, Queue<Integer>> numbered(Hold hold) {
        var numbered = new HashMap<Kind, Queue<Integer>>();
        int number = 0;
        for (var line : hold.lines()) {
            for (int i = 0; i < line.quantity(); i++) {
                number++;
                numbered.computeIfAbsent(Kind.of(line), _ -> new ArrayDeque<>()).add(number);
            }
        }
        return numbered;
    }
}
