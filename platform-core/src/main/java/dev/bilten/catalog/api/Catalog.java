package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is sold, for the domains above and for pages. Each call is a transaction of its own or joins the running one. */
public interface Catalog {
    Optional<Event> event(TenantContext tenant, EventId id);

    Optional<Event> eventBySlug(TenantContext tenant, String slug);

    /** Live events, the next first; those that are over last. */
    List<Event> live(TenantContext tenant);

    /** What the event decides once for all it sells; as usual for an unknown one. */
    EventRules rules(TenantContext tenant, EventId event);

    /** All products of an event in their order, also the inactive ones. */
    List<Product> products(TenantContext tenant, EventId event);

    /** What is left of each product of an event: the least of its quotas; no entry means unlimited, without a quota 0. */
    Map<ProductId, Integer> left(TenantContext tenant, EventId event);
}
