package dev.bilten.admin.audit;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Whose history somebody reads who is limited to some events: that of one of these, of what one of them sells, and of an order
 * that is of none but these. The log itself is of the whole organizer.
 */
@Service
public class OwnThings {
    private final TheirEvents theirs;
    private final Catalog catalog;
    private final Orders orders;
    private final CurrentCall current;

    @Inject
    public OwnThings(TheirEvents theirs, Catalog catalog, Orders orders, CurrentCall current) {
        this.theirs = theirs;
        this.catalog = catalog;
        this.orders = orders;
        this.current = current;
    }

    /** What is asked for is theirs, or it is not found. */
    void check(Asked asked) {
        theirs.where(Permissions.AUDIT_VIEW)
                .filter(events -> !theirs(asked, events))
                .ifPresent(_ -> {
                    throw ProblemException.notFound();
                });
    }

    boolean limited() {
        return !theirs.everywhere(Permissions.AUDIT_VIEW);
    }

    private boolean theirs(Asked asked, Set<EventId> events) {
        try {
            var id = UUID.fromString(asked.object());
            return switch (asked.type()) {
                case "event" -> events.contains(new EventId(id));
                case "product" ->
                    events.stream()
                            .flatMap(event -> catalog.products(current.tenant(), event).stream())
                            .anyMatch(product -> product.id().value().equals(id));
                case "order" ->
                    orders.byId(current.tenant(), new OrderId(id))
                            .filter(order -> events.containsAll(order.events()))
                            .isPresent();
                default -> false;
            };
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
