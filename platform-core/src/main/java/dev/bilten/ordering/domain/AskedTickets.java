package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * With which tickets it is asked who comes. A part of a bundle is a ticket of its own; an add-on belongs to whoever has its
 * ticket and asks nothing, nor do its parts.
 */
public final class AskedTickets {
    private AskedTickets() {}

    /** Numbered as the order will number them; only those that ask something. */
    public static List<AskedTicket> of(Hold hold, Map<EventId, Assortment> sold) {
        var lines = hold.lines().stream().collect(Collectors.toMap(Hold.Line::number, Function.identity()));
        var asked = new ArrayList<AskedTicket>();
        int number = 0;
        for (var line : hold.lines()) {
            var of = addOn(line, lines) ? AskedOfAttendee.NOTHING : asked(sold, line.event(), line.product());
            for (int i = 0; i < line.quantity(); i++) {
                number++;
                if (!of.nothing()) {
                    asked.add(new AskedTicket(number, line.product(), of));
                }
            }
        }
        return asked;
    }

    private static boolean addOn(Hold.Line line, Map<Integer, Hold.Line> lines) {
        return line.parent().isPresent()
                && (!line.contained()
                        || line.parent()
                                .map(lines::get)
                                .filter(parent -> addOn(parent, lines))
                                .isPresent());
    }

    /** Those of an order, as its tickets are sold now. */
    public static List<AskedTicket> of(Order order, Map<EventId, Assortment> sold) {
        return of(order, position -> asked(sold, position.event(), position.product()));
    }

    /** Those of an order of which something has to be said, and is not: what came by a change, or was sold over a counter. */
    public static List<AskedTicket> missing(Order order, Map<EventId, Assortment> sold) {
        return of(order, position -> open(asked(sold, position.event(), position.product()), position));
    }

    private static List<AskedTicket> of(Order order, Function<Order.Position, AskedOfAttendee> asked) {
        return order.active()
                .filter(position -> !addOn(position, order))
                .map(position -> new AskedTicket(position.number(), position.product(), asked.apply(position)))
                .filter(ticket -> !ticket.of().nothing())
                .toList();
    }

    private static boolean addOn(Order.Position position, Order order) {
        return position.parent().isPresent()
                && (!position.contained()
                        || order.positions().stream()
                                .filter(other -> position.parent().equals(Optional.of(other.id())))
                                .anyMatch(parent -> addOn(parent, order)));
    }

    private static AskedOfAttendee open(AskedOfAttendee asked, Order.Position position) {
        return new AskedOfAttendee(
                open(asked.name(), position.attendee()), open(asked.email(), position.attendeeEmail()));
    }

    private static AskedOfAttendee.Asked open(AskedOfAttendee.Asked asked, Optional<String> said) {
        boolean there = said.filter(one -> !one.isBlank()).isPresent();
        return asked == AskedOfAttendee.Asked.REQUIRED && !there ? asked : AskedOfAttendee.Asked.NOT_ASKED;
    }

    private static AskedOfAttendee asked(Map<EventId, Assortment> sold, EventId event, ProductId id) {
        return Optional.ofNullable(sold.get(event))
                .flatMap(its -> its.product(id))
                .map(product -> product.terms().asked())
                .orElse(AskedOfAttendee.NOTHING);
    }
}
