package dev.bilten.notifications.infra;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.net.URI;

/** Where the pages of orders and tickets are: on the organizer's own host, never on a host that a request named. */
@Service
public class OrderLinks {
    private final Tenants tenants;
    private final URI base;

    @Inject
    public OrderLinks(Tenants tenants, Settings settings) {
        this.tenants = tenants;
        this.base = URI.create(settings.require("bilten.base.url"));
    }

    public URI of(TenantContext tenant, Order order) {
        return at(tenant, "/o/" + order.secret());
    }

    /** The page of one ticket, for whoever holds it. */
    public URI ticket(TenantContext tenant, String secret) {
        return at(tenant, "/t/" + secret);
    }

    public URI handover(TenantContext tenant, String secret) {
        return at(tenant, "/handover/" + secret);
    }

    /** The place of somebody in a waiting list, where they take what is offered to them. */
    public URI waiting(TenantContext tenant, Waiting waiting) {
        return at(tenant, "/waiting/" + waiting.secret());
    }

    /** Where who is invited becomes a member. */
    public URI invitation(TenantContext tenant, String token) {
        return at(tenant, "/admin/invitation/" + token);
    }

    public URI shop(TenantContext tenant) {
        return at(tenant, "/");
    }

    private URI at(TenantContext tenant, String path) {
        var host = tenants.primaryHost(tenant.id())
                .orElseThrow(() -> new IllegalStateException("The organizer has no host"));
        var port = base.getPort() < 0 ? "" : ":" + base.getPort();
        return URI.create(base.getScheme() + "://" + host + port + path);
    }
}
