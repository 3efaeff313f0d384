package dev.bilten.admin.people;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Slice;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.people.api.Person;
import dev.bilten.people.app.ListPeople;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Optional;

/**
 * People by what is typed: buyers by the beginnings of the words of their name or address, which the index of the orders
 * finds; guests by the beginning of their address.
 */
@Service
public class Finder {
    static final int ROWS = 25;

    private final ListPeople people;
    private final ListOrders orders;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public Finder(ListPeople people, ListOrders orders, TheirEvents theirs, CurrentCall current) {
        this.people = people;
        this.orders = orders;
        this.theirs = theirs;
        this.current = current;
    }

    /** @param event of those who ordered for it */
    Slice<Person> find(String text, Optional<EventId> event, Optional<String> cursor) {
        return text.isBlank() && event.isEmpty() && theirs.everywhere(Permissions.PEOPLE_VIEW)
                ? people.execute(current.tenant(), cursor, ROWS)
                : search(text.strip(), event, cursor);
    }

    /** A page is one of orders, so somebody who ordered often may stand on a later page once more. */
    private Slice<Person> search(String text, Optional<EventId> event, Optional<String> cursor) {
        var where = theirs.where(Permissions.PEOPLE_VIEW);
        var filter = new OrderFilter(
                        event,
                        Optional.empty(),
                        Optional.of(text).filter(typed -> !typed.isEmpty()),
                        Optional.empty(),
                        Optional.empty())
                .within(where);
        var found = orders.execute(current.tenant(), filter, cursor, ROWS);
        var emails = new ArrayList<String>();
        // guests are no one event's: whoever comes to it by somebody else's order is found by their address
        if (cursor.isEmpty() && event.isEmpty() && where.isEmpty()) {
            emails.addAll(people.guests(current.tenant(), text, ROWS));
        }
        found.results().stream().map(OrderSummary::email).forEach(emails::add);
        return new Slice<>(people.of(current.tenant(), emails, where), found.next());
    }
}
