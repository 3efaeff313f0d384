package dev.bilten.web.demo;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDraft;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.app.AddTicket;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Puts a programme on sale four weeks ago, and lets people buy since then. */
@Service
public class DemoEvents {
    private static final Duration ON_SALE_SINCE = Duration.ofDays(28);
    private static final int MOST_PER_ORDER = 8;

    private final CreateEvent createEvent;
    private final AddTicket addTicket;
    private final PublishEvent publishEvent;
    private final PastSales pastSales;

    @Inject
    public DemoEvents(CreateEvent createEvent, AddTicket addTicket, PublishEvent publishEvent, PastSales pastSales) {
        this.createEvent = createEvent;
        this.addTicket = addTicket;
        this.publishEvent = publishEvent;
        this.pastSales = pastSales;
    }

    /** Ready with the events; the sales of the weeks before come in while people already look at the pages. */
    void load(TenantContext tenant, Programme programme) {
        var now = Clock.systemUTC().instant();
        var then = at(tenant, now.minus(ON_SALE_SINCE));
        var sales = new ArrayList<Runnable>();
        for (var show : programme.shows()) {
            var event = event(then, programme, show, now);
            var products = show.tickets().stream()
                    .map(ticket -> product(then, programme, event, ticket))
                    .toList();
            if (!(publishEvent.execute(then, event.id()) instanceof PublishEvent.Result.Published)) {
                throw new IllegalStateException("cannot go on sale: " + event.slug());
            }
            sales.add(() -> pastSales.load(tenant, event, products, show.popularity(), now));
        }
        Thread.ofVirtual().name("demo-sales-" + programme.slug()).start(() -> sales.forEach(Runnable::run));
    }

    static CallContext at(TenantContext tenant, Instant instant) {
        return new CallContext(tenant, Actor.SYSTEM, "demo data", Clock.fixed(instant, ZoneOffset.UTC), "demo data");
    }

    private Event event(CallContext then, Programme programme, Programme.Show show, Instant now) {
        var start = show.inDays() == 0
                ? now.minus(Duration.ofHours(2))
                : LocalDate.ofInstant(now, programme.zone())
                        .plusDays(show.inDays())
                        .atTime(show.begins())
                        .atZone(programme.zone())
                        .toInstant();
        var draft = new EventDraft(
                show.title(),
                show.text(),
                Optional.of(start),
                Optional.of(start.plus(show.lasts())),
                programme.zone(),
                show.venue(),
                show.address(),
                Currency.getInstance(programme.currency()));
        return switch (createEvent.execute(then, draft)) {
            case CreateEvent.Result.Created(var event) -> event;
            case CreateEvent.Result.Refused(var violations) ->
                throw new IllegalStateException("a demo event is wrong: " + violations);
        };
    }

    private Product product(CallContext then, Programme programme, Event event, Programme.Ticket ticket) {
        var draft = new ProductDraft(
                ticket.name(), ticket.description(), ticket.priceMinor(), programme.taxRate(), MOST_PER_ORDER, true);
        var command = new AddTicket.Command(event.id(), draft, Optional.of(ticket.howMany()));
        return switch (addTicket.execute(then, command)) {
            case AddTicket.Result.Added(var product) -> product;
            case AddTicket.Result.Refused(var violations) ->
                throw new IllegalStateException("a demo ticket is wrong: " + violations);
            case AddTicket.Result.NotFound() -> throw new IllegalStateException("no event " + List.of(event.slug()));
        };
    }
}
