package dev.bilten.notifications.api;

import dev.bilten.catalog.api.Event;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message about an order may say. Names in it were typed by people: they are text, never markup, and those
 * that are not in the message's language know in which.
 *
 * @param organizer what buyers know the organizer as
 * @param begins when what was ordered begins, in order: of a series the dates in the order; empty without a date
 * @param lines what was ordered, one per product
 * @param instructions what the buyer has to do to pay, in order; empty when nothing
 * @param orderLink the order's page, for whoever has the link
 * @param ticketsAttached whether the tickets go with it as a file
 * @param returned what goes back to the buyer in all; null where the message is not about that, or nothing does
 * @param fees what was charged beside the tickets
 */
public record OrderMail(
        String organizer,
        Order order,
        Event event,
        List<Instant> begins,
        List<Line> lines,
        List<Instruction> instructions,
        URI orderLink,
        boolean ticketsAttached,
        @Nullable Returned returned,
        List<Fee> fees) {
    public OrderMail {
        begins = List.copyOf(begins);
        lines = List.copyOf(lines);
        instructions = List.copyOf(instructions);
        fees = List.copyOf(fees);
    }

    /**
     * One product of the order and what so many of it cost together.
     *
     * @param made what made that price
     * @param hours when its tickets let in, where they have hours of their own; none before they are issued
     */
    public record Line(Phrase product, int quantity, Money amount, MadePrice made, List<Hours> hours) {
        public Line {
            hours = List.copyOf(hours);
        }

        /** At the listed price, with the event's hours. */
        public Line(Phrase product, int quantity, Money amount) {
            this(
                    product,
                    quantity,
                    amount,
                    new MadePrice(Money.zero(amount.currency()), Map.of(), Map.of()),
                    List.of());
        }
    }

    /** @param name empty where the organizer gave it none: then it is what its kind is called */
    public record Fee(Phrase name, Order.Fee.Kind kind, Money amount) {}

    /**
     * Money that goes back.
     *
     * @param all of it
     * @param forTickets what of it is for one ticket alone, in their order
     */
    public record Returned(Money all, List<ForTicket> forTickets) {
        public Returned {
            forTickets = List.copyOf(forTickets);
        }
    }

    /**
     * @param number of the ticket in its order, from 1
     * @param product what it was called
     */
    public record ForTicket(int number, Phrase product, Money amount) {}

    /** One thing the buyer needs to know: "IBAN" and the number. */
    public record Instruction(Phrase label, String value) {}
}
