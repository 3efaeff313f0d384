package dev.bilten.ordering.api;

import dev.bilten.kernel.TenantContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Orders for the domains above; each call is a transaction of its own or joins the running one. */
public interface Orders {
    Optional<Order> byId(TenantContext tenant, OrderId id);

    Optional<Order> byCode(TenantContext tenant, String code);

    /** Whom to write to about these orders, and in which language; an order that is not there has no entry. */
    Map<OrderId, Contact> contacts(TenantContext tenant, Collection<OrderId> ids);

    /** @param locale BCP 47 */
    record Contact(OrderId id, String email, String locale) {}

    Optional<Order> bySecret(TenantContext tenant, String secret);
}
