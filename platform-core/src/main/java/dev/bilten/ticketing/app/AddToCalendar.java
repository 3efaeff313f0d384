package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.app.CalendarEntries.Reader;
import dev.bilten.ticketing.app.CalendarEntries.Span;
import dev.bilten.ticketing.domain.CalendarFile;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Events and dates as a file for a calendar. */
@Service
public class AddToCalendar {
    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final Catalog catalog;
    private final Orders orders;
    private final GatherTickets gather;
    private final TicketRows tickets;
    private final CalendarEntries draw;

    @Inject
    public AddToCalendar(
            Catalog catalog, Orders orders, GatherTickets gather, TicketRows tickets, CalendarEntries draw) {
        this.catalog = catalog;
        this.orders = orders;
        this.gather = gather;
        this.tickets = tickets;
        this.draw = draw;
    }

    /**
     * Of a series, the next dates that are offered. Empty for an unknown event and for one without a date.
     *
     * @param url the page the entry links to
     */
    public Optional<TicketFile> execute(TenantContext tenant, EventId event, Locale locale, Optional<String> url) {
        return catalog.event(tenant, event).flatMap(found -> {
            var reader = new Reader(tenant, locale, url);
            return file(found.slug(), draw.all(reader, new Span(found, Instant.now(), Optional.empty())));
        });
    }

    /**
     * All that the order has tickets for, each date once; with a ticket for all dates of a series those that come and that it
     * lets in to. Without tickets what was ordered. Empty where nothing has a date.
     */
    @Transactional
    public Optional<TicketFile> execute(TenantContext tenant, OrderId id) {
        return orders.byId(tenant, id).flatMap(order -> file("order-" + order.code(), entries(tenant, order)));
    }

    private List<CalendarFile.Entry> entries(TenantContext tenant, Order order) {
        var reader = new Reader(tenant, Locale.forLanguageTag(order.locale()), Optional.empty());
        var wording = gather.wording(tenant, order);
        var now = Instant.now();
        var valid = tickets.validOf(order.id());
        var entries = new LinkedHashMap<String, CalendarFile.Entry>();
        valid.stream().flatMap(ticket -> ofOne(reader, ticket, wording)).forEach(entry -> add(entries, entry));
        valid.stream().flatMap(ticket -> span(ticket, wording, now)).distinct().forEach(span -> {
            int room = CalendarEntries.MOST_DATES - entries.size();
            if (room > 0) {
                draw.coming(reader, span, room).forEach(entry -> add(entries, entry));
            }
        });
        if (!entries.isEmpty()) {
            return List.copyOf(entries.values());
        }
        return valid.isEmpty() ? ordered(reader, order) : over(reader, valid, wording);
    }

    /** What the tickets were for, when none of the dates they let in to is still to come. */
    private List<CalendarFile.Entry> over(Reader reader, List<Ticket> valid, Wording wording) {
        return valid.stream()
                .map(wording::event)
                .distinct()
                .flatMap(event -> draw.whole(reader, event).stream())
                .toList();
    }

    private static void add(Map<String, CalendarFile.Entry> entries, CalendarFile.Entry entry) {
        entries.putIfAbsent(entry.uid(), entry);
    }

    /** What a ticket for one date, or for an event that has none, is for. */
    private Stream<CalendarFile.Entry> ofOne(Reader reader, Ticket ticket, Wording wording) {
        var event = wording.event(ticket);
        return ticket
                .date()
                .map(date ->
                        draw.dated(reader, event, date, wording.date(ticket).orElse(null)))
                .orElseGet(() -> event.series()
                        ? Optional.empty()
                        : draw.whole(reader, event).map(entry -> entry.within(ticket.validFrom(), ticket.validUntil())))
                .stream();
    }

    /** What a ticket for all dates of a series is for. */
    private static Stream<Span> span(Ticket ticket, Wording wording, Instant now) {
        var event = wording.event(ticket);
        return ticket.date().isPresent() || !event.series()
                ? Stream.empty()
                : Stream.of(
                        new Span(event, ticket.validFrom().filter(now::isBefore).orElse(now), ticket.validUntil()));
    }

    private List<CalendarFile.Entry> ordered(Reader reader, Order order) {
        var dates = order.positions().stream()
                .filter(Order.Position::active)
                .flatMap(position -> position.item().date().stream())
                .distinct()
                .flatMap(date -> dated(reader, date))
                .toList();
        return dates.isEmpty()
                ? catalog.event(reader.tenant(), order.event())
                        .map(event -> draw.all(reader, new Span(event, Instant.now(), Optional.empty())))
                        .orElse(List.of())
                : dates;
    }

    private Stream<CalendarFile.Entry> dated(Reader reader, DateId id) {
        return catalog
                .date(reader.tenant(), id)
                .flatMap(date -> catalog.event(reader.tenant(), date.event())
                        .flatMap(event -> draw.dated(reader, event, id, CalendarEntries.wording(date))))
                .stream();
    }

    private static Optional<TicketFile> file(String name, List<CalendarFile.Entry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TicketFile(name + ".ics", MEDIA_TYPE, new CalendarFile(Instant.now(), entries).bytes()));
    }
}
