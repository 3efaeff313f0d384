package dev.bilten.ticketing.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.domain.CalendarFile;
import dev.bilten.ticketing.domain.Wording;
import dev.bilten.ticketing.infra.TicketRows;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events and dates as a file for a calendar. */
@Service
public class AddToCalendar {
    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final Catalog catalog;
    private final Orders orders;
    private final GatherTickets gather;
    private final TicketRows tickets;

    @Inject
    public AddToCalendar(Catalog catalog, Orders orders, GatherTickets gather, TicketRows tickets) {
        this.catalog = catalog;
        this.orders = orders;
        this.gather = gather;
        this.tickets = tickets;
    }

    /**
     * Empty for an unknown event and for one without a date.
     *
     * @param url the page the entry links to
     */
    public Optional<TicketFile> execute(TenantContext tenant, EventId event, Locale reader, Optional<String> url) {
        return catalog.event(tenant, event)
                .flatMap(found -> entry(uid(tenant, found, Optional.empty()), found, null, reader, url)
                        .map(entry -> file(found.slug(), List.of(entry))));
    }

    /** All that the order has tickets for, each date once; without tickets its event. Empty where nothing has a date. */
    @Transactional
    public Optional<TicketFile> execute(TenantContext tenant, OrderId id) {
        return orders.byId(tenant, id).flatMap(order -> {
            var entries = entries(tenant, order);
            return entries.isEmpty() ? Optional.empty() : Optional.of(file("order-" + order.code(), entries));
        });
    }

    private List<CalendarFile.Entry> entries(TenantContext tenant, Order order) {
        var reader = Locale.forLanguageTag(order.locale());
        var wording = gather.wording(tenant, order);
        var entries = new LinkedHashMap<String, CalendarFile.Entry>();
        for (Ticket ticket : tickets.validOf(order.id())) {
            var event = wording.event(ticket);
            // a date that moves is still the same one
            var uid = uid(tenant, event, ticket.date());
            entry(uid, event, wording.date(ticket).orElse(null), reader, Optional.empty())
                    .ifPresent(entry -> entries.putIfAbsent(uid, entry));
        }
        if (entries.isEmpty()) {
            return catalog.event(tenant, order.event())
                    .flatMap(
                            event -> entry(uid(tenant, event, Optional.empty()), event, null, reader, Optional.empty()))
                    .map(List::of)
                    .orElse(List.of());
        }
        return new ArrayList<>(entries.values());
    }

    private static String uid(TenantContext tenant, Event event, Optional<DateId> date) {
        return event.id() + date.map(id -> "-" + id).orElse("") + "@" + tenant.slug() + ".bilten";
    }

    private static Optional<CalendarFile.Entry> entry(
            String uid, Event event, Wording.@Nullable Date date, Locale reader, Optional<String> url) {
        var language = reader.getLanguage();
        var start = date == null ? event.startsAt() : Optional.of(date.startsAt());
        return start.map(moment -> new CalendarFile.Entry(
                uid,
                moment,
                date == null ? event.endsAt() : date.endsAt(),
                Wording.title(event, date, language),
                event.text().in(language),
                Wording.place(event),
                event.zone(),
                url));
    }

    private static TicketFile file(String name, List<CalendarFile.Entry> entries) {
        return new TicketFile(name + ".ics", MEDIA_TYPE, new CalendarFile(Instant.now(), entries).bytes());
    }
}
