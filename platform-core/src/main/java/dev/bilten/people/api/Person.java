package dev.bilten.people.api;

import dev.bilten.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One address with what there is of it. Orders and tickets of a test are not counted.
 *
 * @param key leads to the person: the id of their newest order, or of a ticket where they have no order. Any id of theirs does
 * @param email in small letters
 * @param name as in the newest order or ticket: text, never markup
 * @param orders that are paid
 * @param tickets that let in, in their own orders or on their name
 * @param spent in paid orders, one amount per currency
 * @param seen when they last ordered or were given a ticket
 */
public record Person(UUID key, String email, String name, int orders, int tickets, List<Money> spent, Instant seen) {
    public Person {
        spent = List.copyOf(spent);
    }
}
