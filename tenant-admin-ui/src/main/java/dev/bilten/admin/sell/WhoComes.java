package dev.bilten.admin.sell;

import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.ordering.api.Order;
import java.util.List;
import java.util.stream.Stream;

/** Who comes with what is sold over the counter: asked once it is known what that is, and staff may leave it out. */
record WhoComes(Wording wording, ItemNames names) {
    /** @param name its field; {@code email} true for an address */
    record Field(String name, Phrase label, boolean email) {}

    static String name(int ticket) {
        return field("name", ticket);
    }

    static String email(int ticket) {
        return field("email", ticket);
    }

    static String field(String what, int ticket) {
        return "who." + ticket + "." + what;
    }

    List<Field> fields(Order order, List<AskedTicket> asked) {
        return asked.stream()
                .flatMap(ticket -> {
                    var what = order.active()
                            .filter(position -> position.number() == ticket.number())
                            .findFirst()
                            .map(position -> names.of(position.item()))
                            .orElse(Phrase.EMPTY);
                    return Stream.concat(
                            one(
                                    ticket.of().name(),
                                    name(ticket.number()),
                                    "sell.comes.name",
                                    ticket.number(),
                                    what,
                                    false),
                            one(
                                    ticket.of().email(),
                                    email(ticket.number()),
                                    "sell.comes.email",
                                    ticket.number(),
                                    what,
                                    true));
                })
                .toList();
    }

    private Stream<Field> one(Asked asked, String field, String label, int number, Phrase what, boolean email) {
        return asked == Asked.NOT_ASKED
                ? Stream.empty()
                : Stream.of(new Field(field, wording.phrase(label, number, what), email));
    }
}
