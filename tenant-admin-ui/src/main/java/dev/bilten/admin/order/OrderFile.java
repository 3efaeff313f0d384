package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.app.DeliveriesOf;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.MadePrices;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.AddNote;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.DescribeAnswers;
import dev.bilten.ordering.app.answers.ReadMissing;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what there is about one order. */
@Service
public class OrderFile {
    /** Nobody reads further back, and few orders have as many. */
    private static final int LOGGED = 100;

    private final ReadOrder read;
    private final Tickets tickets;
    private final DeliveriesOf deliveries;
    private final Gateways gateways;
    private final AddNote notes;
    private final DescribeAnswers answers;
    private final ReadMissing readMissing;
    private final Catalog catalog;
    private final MadePrices explain;
    private final AuditTrail trail;

    @Inject
    public OrderFile(
            ReadOrder read,
            Tickets tickets,
            DeliveriesOf deliveries,
            Gateways gateways,
            AddNote notes,
            DescribeAnswers answers,
            ReadMissing readMissing,
            Catalog catalog,
            MadePrices explain,
            AuditTrail trail) {
        this.read = read;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.gateways = gateways;
        this.notes = notes;
        this.answers = answers;
        this.readMissing = readMissing;
        this.catalog = catalog;
        this.explain = explain;
        this.trail = trail;
    }

    Optional<OrderSheet> find(TenantContext tenant, String code, Wording wording) {
        return read.byCode(tenant, code).map(details -> {
            var id = details.order().id();
            return new OrderSheet(
                    wording,
                    details,
                    tickets.ofOrder(tenant, id),
                    deliveries.execute(tenant, id),
                    gateways(tenant, wording),
                    notes.of(tenant, id),
                    answers.execute(tenant, details.order()),
                    readMissing.of(tenant, details.order()).size(),
                    names(tenant, details, wording),
                    catalog.rules(tenant, details.order().event()).pricing(),
                    made(tenant, details.order()),
                    trail.of(tenant, "order", id.toString(), LOGGED));
        });
    }

    /** What people call them, by id; one that is switched off by now is called by its id. */
    Map<String, String> gateways(TenantContext tenant, Wording wording) {
        return gateways.offered(tenant).stream()
                .collect(Collectors.toMap(
                        GatewayOffer::gatewayId,
                        offer -> offer.description().label().in(wording.locale()),
                        (one, _) -> one));
    }

    /** What people call all that it has. */
    ItemNames names(TenantContext tenant, ReadOrder.Details details, Wording wording) {
        return new ItemNames(wording, details.event().zone(), products(tenant, details), dates(tenant, details));
    }

    private Map<Item, MadePrice> made(TenantContext tenant, Order order) {
        return order.active()
                .collect(Collectors.groupingBy(
                        Order.Position::item,
                        Collectors.collectingAndThen(Collectors.toList(), positions -> explain.of(tenant, positions))));
    }

    /** Where the event's clocks are. */
    ZoneId zone(TenantContext tenant, Order order) {
        return catalog.event(tenant, order.event()).orElseThrow().zone();
    }

    /** Of all events that the order has something of. */
    private List<Product> products(TenantContext tenant, ReadOrder.Details details) {
        var further = details.order().events().stream()
                .filter(event -> !event.equals(details.event().id()))
                .flatMap(event -> catalog.products(tenant, event).stream());
        return Stream.concat(details.products().stream(), further).toList();
    }

    private List<EventDate> dates(TenantContext tenant, ReadOrder.Details details) {
        return details.order().positions().stream()
                .flatMap(position -> position.item().date().stream())
                .distinct()
                .flatMap(date -> catalog.date(tenant, date).stream())
                .toList();
    }
}
