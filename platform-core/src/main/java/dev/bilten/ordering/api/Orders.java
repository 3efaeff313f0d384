package dev.bilten.ordering.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** Orders for the domains above; each call is a transaction of its own or joins the running one. */
public interface Orders {
    Optional<Order> byId(TenantContext tenant, OrderId id);

    Optional<Order> byCode(TenantContext tenant, String code);

    Optional<Order> bySecret(TenantContext tenant, String secret);
}
