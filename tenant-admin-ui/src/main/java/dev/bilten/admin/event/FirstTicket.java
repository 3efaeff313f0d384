package dev.bilten.admin.event;

import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import java.util.Currency;
import java.util.Optional;

/**
 * The one kind of ticket that a new event begins with, as its form asks for it.
 *
 * @param price empty where the form says nothing of a ticket
 * @param size how many there are; empty for unlimited
 */
public record FirstTicket(Optional<Money> price, Optional<Integer> size) {
    private static final int LARGEST_SIZE = 10_000_000;

    /** Whoever says how many there are has to say what they cost. */
    public static FirstTicket read(Form form, Currency currency) {
        var price = form.money("price", currency);
        return new FirstTicket(
                form.raw("size").isEmpty() ? price.value() : price.required().value(),
                form.integer("size", 0, LARGEST_SIZE).value());
    }
}
