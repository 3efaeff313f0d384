package dev.bilten.ticketing.app;

import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.domain.When;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.TicketWords;
import java.util.List;
import java.util.Optional;

/** When a ticket lets in, in words: the same on paper and on its page. */
final class Validity {
    private Validity() {}

    /** Empty where nothing but the date says so: a dated ticket is good on its date. */
    static Optional<String> line(Ticket ticket, Wording wording, TicketWords words) {
        if (ticket.date().isPresent()) {
            return Optional.empty();
        }
        var zone = wording.event(ticket).zone();
        var bounds = List.of(
                ticket.validFrom().map(moment -> words.text("ticket.from", When.moment(moment, zone, words.locale()))),
                ticket.validUntil()
                        .map(moment -> words.text("ticket.until", When.moment(moment, zone, words.locale()))));
        return Optional.of(String.join(
                        " ", bounds.stream().flatMap(Optional::stream).toList()))
                .filter(line -> !line.isEmpty());
    }
}
