package dev.bilten.admin.orders;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which orders an act is for: those that are ticked, or all that the list's filters find. */
@Service
public class Chosen {
    static final int MOST = 10_000;
    private static final int TICKED = 100;

    private final Orders orders;
    private final ListOrders list;
    private final HouseZone house;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public Chosen(Orders orders, ListOrders list, HouseZone house, TheirEvents theirs, CurrentCall current) {
        this.orders = orders;
        this.list = list;
        this.house = house;
        this.theirs = theirs;
        this.current = current;
    }

    /**
     * One more than may be acted on where there are more; none where what is looked for means nothing. Codes of nobody's order are left out, and so is every order that
     * has an event at which the person may not act.
     *
     * @param permission what the act needs at all events of an order
     */
    List<OrderId> ids(boolean all, Search search, List<String> codes, String permission) {
        if (all) {
            return search.filter(house.of(current.tenant()))
                    .map(filter -> list.ids(current.tenant(), filter.within(theirs.where(permission)), MOST + 1))
                    .orElse(List.of());
        }
        return codes.stream()
                .distinct()
                .limit(TICKED)
                .map(code -> orders.byCode(current.tenant(), code))
                .flatMap(Optional::stream)
                .filter(order -> theirs.at(order.events(), permission))
                .map(Order::id)
                .toList();
    }
}
