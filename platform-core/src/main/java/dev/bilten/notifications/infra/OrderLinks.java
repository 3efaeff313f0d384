package dev.bilten.notifications.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Order;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;

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

    /** The event's page with the code of an offer filled in. */
    public URI offer(TenantContext tenant, Event event, Voucher voucher) {
        return at(tenant, "/events/" + event.slug() + "?voucher=" + URLEncoder.encode(voucher.code(), UTF_8));
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
