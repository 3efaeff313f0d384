package dev.bilten.ticketing.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.OrderId;
import java.util.Optional;

/** Files that go with a mail or are fetched from the order page. Drawing happens outside any transaction. */
public interface TicketFiles {
    /**
     * All valid tickets of the order in one PDF, a page each, in the buyer's language, without those that were handed over;
     * empty where there is none.
     */
    Optional<TicketFile> pdf(TenantContext tenant, OrderId order);

    /** One valid ticket of the order, for whoever has shown that it is theirs; empty for another order's. */
    Optional<TicketFile> pdf(TenantContext tenant, OrderId order, TicketId ticket);

    /** What the order is for, each date once, as an iCalendar file in the buyer's language; empty where nothing has a
     * date yet. */
    Optional<TicketFile> calendar(TenantContext tenant, OrderId order);
}
