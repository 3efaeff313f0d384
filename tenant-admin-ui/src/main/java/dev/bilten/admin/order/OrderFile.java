package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.app.DeliveriesOf;
import dev.bilten.ordering.app.AddNote;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what there is about one order. */
@Service
public class OrderFile {
    private final ReadOrder read;
    private final Tickets tickets;
    private final DeliveriesOf deliveries;
    private final Gateways gateways;
    private final AddNote notes;

    @Inject
    public OrderFile(ReadOrder read, Tickets tickets, DeliveriesOf deliveries, Gateways gateways, AddNote notes) {
        this.read = read;
        this.tickets = tickets;
        this.deliveries = deliveries;
        this.gateways = gateways;
        this.notes = notes;
    }

    Optional<OrderSheet> find(TenantContext tenant, String code, Wording wording) {
        return read.byCode(tenant, code).map(details -> {
            var id = details.order().id();
            // one that is switched off by now is called by its id
            var names = gateways.offered(tenant).stream()
                    .collect(Collectors.toMap(
                            GatewayOffer::gatewayId,
                            offer -> offer.description().label().in(wording.locale()),
                            (one, _) -> one));
            return new OrderSheet(
                    wording,
                    details,
                    tickets.ofOrder(tenant, id),
                    deliveries.execute(tenant, id),
                    names,
                    notes.of(tenant, id));
        });
    }
}
