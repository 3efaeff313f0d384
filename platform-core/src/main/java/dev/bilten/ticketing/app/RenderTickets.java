package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.domain.TicketSheet;
import dev.bilten.ticketing.infra.Looks;
import dev.bilten.ticketing.infra.TicketPages;
import dev.bilten.ticketing.infra.TicketWords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The files of an order. No transaction is open and no connection held while codes are signed and pages drawn. */
@Service
public class RenderTickets implements TicketFiles {
    private final GatherTickets gather;
    private final SignedCodes codes;
    private final Looks looks;
    private final TicketPages pages;
    private final AddToCalendar calendar;

    @Inject
    public RenderTickets(
            GatherTickets gather, SignedCodes codes, Looks looks, TicketPages pages, AddToCalendar calendar) {
        this.gather = gather;
        this.codes = codes;
        this.looks = looks;
        this.pages = pages;
        this.calendar = calendar;
    }

    @Override
    public Optional<TicketFile> pdf(TenantContext tenant, OrderId order) {
        return gather.execute(tenant, order)
                .flatMap(found -> file(tenant, found, Predicate.not(Ticket::handedOver), ""));
    }

    @Override
    public Optional<TicketFile> pdf(TenantContext tenant, OrderId order, TicketId id) {
        return gather.execute(tenant, order)
                .flatMap(found -> file(tenant, found, ticket -> ticket.id().equals(id), "-" + number(found, id)));
    }

    @Override
    public Optional<TicketFile> calendar(TenantContext tenant, OrderId id) {
        return calendar.execute(tenant, id);
    }

    private static int number(GatherTickets.Gathered found, TicketId id) {
        return found.valid().stream().map(Ticket::id).toList().indexOf(id) + 1;
    }

    private Optional<TicketFile> file(
            TenantContext tenant, GatherTickets.Gathered found, Predicate<Ticket> wanted, String suffix) {
        var drawn = found.valid().stream().filter(wanted).toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var signed = codes.of(tenant, drawn);
        var look = looks.of(tenant, accent(drawn, found));
        var words = TicketWords.in(found.order().locale()).with(look.words());
        var sheet = new TicketSheet(
                words.locale(),
                look,
                order(found.order(), words),
                found.valid().size(),
                drawn.stream()
                        .map(ticket -> page(ticket, found, signed.getOrDefault(ticket.id(), ""), words))
                        .toList());
        var name = "tickets-" + found.order().code() + suffix + ".pdf";
        return Optional.of(new TicketFile(name, "application/pdf", pages.draw(sheet)));
    }

    private static String order(Order order, TicketWords words) {
        return order.test() ? words.text("ticket.test", order.code()) : order.code();
    }

    /** One file has one colour: tickets of several events have the organizer's. */
    private static Optional<String> accent(List<Ticket> drawn, GatherTickets.Gathered found) {
        var events = drawn.stream().map(Ticket::event).distinct().count();
        return events == 1 ? found.wording().event(drawn.getFirst()).accent() : Optional.empty();
    }

    private static TicketSheet.Page page(Ticket ticket, GatherTickets.Gathered found, String code, TicketWords words) {
        return new TicketSheet.Page(
                code,
                ticket.secret(),
                found.wording().occasion(ticket, words.locale()),
                found.wording().product(ticket, words.locale().getLanguage()),
                ticket.holder(),
                number(found, ticket.id()),
                Validity.line(ticket, found.wording(), words).orElse(""));
    }
}
