package dev.bilten.admin.orders;

import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All orders, the newest first; what is looked for stands in the address. */
@Service
@Path("/admin/orders")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class OrdersPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/orders/orders";
    private static final String HERE = "/admin/orders";
    private static final int ROWS = 25;
    private static final int EVENTS = 100;

    private final ListOrders orders;
    private final ListEventTitles events;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OrdersPage(ListOrders orders, ListEventTitles events, Messages messages, CurrentCall current) {
        this.orders = orders;
        this.events = events;
        this.messages = messages;
        this.current = current;
    }

    record Row(
            String code,
            String href,
            String name,
            String email,
            String event,
            String tickets,
            String total,
            String state,
            String at,
            String when) {}

    /** One of the ready-made looks at the list. */
    record Look(String label, String href, boolean current) {}

    record Model(
            List<Row> rows,
            Pager pager,
            FormView form,
            List<Choice> states,
            List<Choice> events,
            List<Look> looks,
            boolean filtered) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("orders", 300, "orders", HERE, PAGE, Permissions.ORDERS_VIEW);
    }

    @GET
    public View list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("event") @Nullable String event,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("after") @Nullable String after) {
        var search = Search.of(text, state, event, from, until, after);
        var filter = search.filter();
        var trail = Trail.of(search.after());
        var slice = orders.execute(current.tenant(), filter, trail.cursor(), ROWS);
        var formats = wording().formats(ZoneOffset.UTC);
        var now = clock.instant();
        var rows =
                slice.results().stream().map(order -> row(order, formats, now)).toList();
        var count = wording().text("orders.count", rows.size());
        return View.of(
                PAGE,
                new Model(
                        rows,
                        trail.pager(count, search.address(HERE), slice.next()),
                        FormView.of(search.values()),
                        states(),
                        events(filter),
                        looks(search),
                        !filter.equals(OrderFilter.ALL)));
    }

    private Row row(OrderSummary order, Formats formats, Instant now) {
        return new Row(
                order.code(),
                HERE + "/" + order.code(),
                order.name(),
                order.email(),
                wording().in(order.eventTitle()),
                formats.number(order.tickets()),
                formats.money(order.total()),
                word(order.state()),
                order.createdAt().toString(),
                formats.relative(order.createdAt(), now));
    }

    private List<Choice> states() {
        return Arrays.stream(OrderState.values())
                .map(state -> Choice.of(state.name(), wording().text("status." + word(state))))
                .toList();
    }

    /** The newest ones; an older one that is looked at is offered too. */
    private List<Choice> events(OrderFilter filter) {
        return events.execute(current.tenant(), filter.event(), EVENTS).stream()
                .map(event -> Choice.of(event.id().toString(), wording().in(event.title())))
                .toList();
    }

    private List<Look> looks(Search search) {
        return List.of(
                look("common.all", "", search),
                look("orders.unpaid", "PENDING", search),
                look("status.paid", "PAID", search));
    }

    private Look look(String key, String state, Search search) {
        var href = state.isEmpty() ? HERE : HERE + "?state=" + state;
        return new Look(wording().text(key), href, search.isJust(state));
    }

    private static String word(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
