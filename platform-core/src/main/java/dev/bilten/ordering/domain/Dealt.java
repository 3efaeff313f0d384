package dev.bilten.ordering.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals add-ons out to the tickets of some lines, one after the other, and goes on where it stopped. So each ticket gets its
 * share, also where a price that changed on the way made several lines of one wish.
 */
final class Dealt {
    /** The line of each ticket. */
    private final List<Integer> tickets = new ArrayList<>();

    private int next;

    void ticket(int line, int quantity) {
        for (int i = 0; i < quantity; i++) {
            tickets.add(line);
        }
    }

    boolean isEmpty() {
        return tickets.isEmpty();
    }

    /** So many for each line. */
    Map<Integer, Integer> deal(int quantity) {
        var shares = new LinkedHashMap<Integer, Integer>();
        for (int i = 0; i < quantity; i++) {
            shares.merge(tickets.get(next), 1, Integer::sum);
            next = (next + 1) % tickets.size();
        }
        return shares;
    }
}
