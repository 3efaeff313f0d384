package dev.bilten.admin.orders;

import dev.bilten.admin.order.ShowBeside;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** All orders, the newest first; what is looked for stands in the address. */
@Service
@Path(OrdersPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class OrdersPage implements InRail {
    static final String PAGE = "dev/bilten/admin/orders/orders";
    static final String HERE = "/admin/orders";

    private final DrawOrders draw;

    @Inject
    public OrdersPage(DrawOrders draw) {
        this.draw = draw;
    }

    @Override
    public RailItem railItem() {
        return RailItem.admin("orders", 300, "orders", HERE, PAGE, Permissions.ORDERS_VIEW)
                .alsoOfTheirEvents();
    }

    /**
     * @param open the order beside the list
     * @param done what was done to it just now
     */
    @GET
    @OfTheirEvents("the filter, the events to choose from and the order beside the list are bound to them")
    public View list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("event") @Nullable String event,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("voucher") @Nullable String voucher,
            @QueryParam("after") @Nullable String after,
            @QueryParam("open") @Nullable String open,
            @QueryParam("done") @Nullable String done,
            @QueryParam("let-go") @Nullable String gone) {
        return draw.execute(
                Search.of(text, state, event, from, until, voucher, after), ShowBeside.Asked.of(open, done), gone);
    }
}
