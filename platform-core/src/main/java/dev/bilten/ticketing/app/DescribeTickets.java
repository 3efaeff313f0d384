package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketState;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.TicketWords;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tickets as pages show them: what each is for in the reader's language, and what its holder may do with it now. */
@Service
public class DescribeTickets {
    private final GatherTickets gather;
    private final Catalog catalog;

    @Inject
    public DescribeTickets(GatherTickets gather, Catalog catalog) {
        this.gather = gather;
        this.catalog = catalog;
    }

    /**
     * @param title of the event or its date
     * @param product with its variation
     * @param when the event's or the date's, one or two lines; then when the ticket itself lets in, where that is another
     * @param zone of the event, for times
     * @param mayEdit its holder may change the name on it
     * @param mayHandOver it may go to somebody else
     */
    public record Described(
            Ticket ticket,
            Phrase title,
            Phrase product,
            List<String> when,
            ZoneId zone,
            boolean mayEdit,
            boolean mayHandOver) {
        public Described {
            when = List.copyOf(when);
        }
    }

    @Transactional
    public List<Described> execute(CallContext call, Order order, List<Ticket> tickets, Locale reader) {
        var wording = gather.wording(call.tenant(), order);
        var words = TicketWords.in(reader.toLanguageTag());
        return tickets.stream()
                .map(ticket -> {
                    var occasion = wording.occasion(ticket, reader);
                    var last = wording.lastEntry(ticket);
                    var rules = catalog.rules(call.tenant(), ticket.event()).buyers();
                    boolean good = ticket.state() == TicketState.VALID && order.state() == OrderState.PAID;
                    return new Described(
                            ticket,
                            Wording.title(
                                    wording.event(ticket), wording.date(ticket).orElse(null), reader.getLanguage()),
                            wording.product(ticket, reader.getLanguage()),
                            Stream.concat(
                                            occasion.date().stream(),
                                            Validity.line(ticket, wording, words).stream()
                                                    .map(line -> words.text("ticket.valid") + " " + line))
                                    .toList(),
                            wording.event(ticket).zone(),
                            good && rules.mayEdit(call.now(), last),
                            good && rules.mayHandOver(call.now(), last));
                })
                .toList();
    }
}
