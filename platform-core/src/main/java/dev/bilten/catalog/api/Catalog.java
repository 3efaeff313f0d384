package dev.bilten.catalog.api;

import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** All categories of an event in their order. */
    List<Category> categories(TenantContext tenant, EventId event);

    /** One date of a series. */
    Optional<EventDate> date(TenantContext tenant, DateId id);

    /** Those of these dates that there are, in the order of their starts. */
    List<EventDate> dates(TenantContext tenant, Collection<DateId> ids);

    /**
     * Dates of a series that are offered, the first of them first.
     *
     * @param from without those that are over by then
     * @param until without those that begin then or later; empty for no end
     * @param most so many
     */
    List<EventDate> coming(TenantContext tenant, EventId event, Instant from, Optional<Instant> until, int most);

    /**
     * One date that can be bought of each set of prices that the dates of a series have; none where none of them has prices of
     * its own.
     */
    List<EventDate> priced(TenantContext tenant, EventId event, Instant now);

    /**
     * What is left of everything an event sells, in one statement, and the numbers behind it: what a claim would find. Of a
     * bundle, by the quotas of what it contains, too. What is due to people who wait is nobody else's; where somebody waits,
     * the list is read beside.
     *
     * @param date the date of a series that a page shows; products that are good for all dates are answered without one.
     *     Empty: only what is counted for all dates together
     */
    Availability availability(TenantContext tenant, EventId event, Optional<DateId> date);
}
