package dev.bilten.notifications.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.notifications.domain.OneLine;
import dev.bilten.notifications.infra.OrderLinks;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Told;
import dev.bilten.payments.api.Refund;
import dev.bilten.plugin.api.Attachment;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gathers what a message about an order says from the domains that know it. */
@Service
public class DescribeOrder {
    private final Catalog catalog;
    private final Tenants tenants;
    private final HandedDown handed;
    private final OrderLinks links;
    private final DescribeLines describeLines;

    @Inject
    public DescribeOrder(
            Catalog catalog, Tenants tenants, HandedDown handed, OrderLinks links, DescribeLines describeLines) {
        this.catalog = catalog;
        this.tenants = tenants;
        this.handed = handed;
        this.links = links;
        this.describeLines = describeLines;
    }

    /** Who writes, and where answers go; empty when nowhere. */
    record Sender(String name, String replyTo) {
        OutgoingMessage sends(Delivery delivery, MessageComposer.Composed composed, List<Attachment> files) {
            return new OutgoingMessage(
                    delivery.id().toString(),
                    delivery.recipient(),
                    OneLine.of(name, 78),
                    OneLine.isAddress(replyTo) ? replyTo : "",
                    OneLine.of(composed.subject(), 200),
                    composed.text(),
                    composed.html(),
                    files,
                    Locale.forLanguageTag(delivery.locale()));
        }
    }

    Sender sender(TenantContext tenant) {
        var profile = Profile.of(handed.chain(tenant, OwnProfile.KEY), "");
        var name = Optional.of(profile.displayName())
                .filter(shown -> !shown.isBlank())
                .or(() -> tenants.byId(tenant.id()).map(Tenant::name))
                .orElse(tenant.slug());
        return new Sender(name, profile.contactEmail());
    }

    OrderMail order(
            TenantContext tenant,
            String organizer,
            Order order,
            Locale locale,
            List<OrderMail.Instruction> toDo,
            boolean ticketsAttached,
            List<Refund> refunds) {
        var event = catalog.event(tenant, order.event())
                .orElseThrow(() -> new IllegalStateException("The order's event is not there"));
        var names = describeLines.names(tenant, order, locale);
        return new OrderMail(
                organizer,
                order,
                event,
                begins(tenant, order, event),
                describeLines.of(tenant, order, locale),
                toDo,
                links.of(tenant, order),
                ticketsAttached,
                ReturnedMoney.of(order, refunds, product -> names.getOrDefault(product, Phrase.EMPTY)),
                ChargedFees.of(
                        order, catalog.rules(tenant, order.event()).pricing().fees(), locale));
    }

    private List<Instant> begins(TenantContext tenant, Order order, Event event) {
        var dates = catalog.dates(tenant, Told.dates(order));
        return dates.isEmpty()
                ? event.startsAt().stream().toList()
                : dates.stream().map(EventDate::startsAt).toList();
    }
}
