package dev.bilten.admin.orders;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All orders, the newest first; what is looked for stands in the address. */
@Service
@Path("/admin/orders")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_VIEW)
public class OrdersPage implements InRail {
    private static final String PAGE = "dev/bilten/admin/orders/orders";
    static final String HERE = "/admin/orders";
    private static final int ROWS = 25;
    private static final int EVENTS = 100;

    private final ListOrders orders;
    private final ListEventTitles events;
    private final ReadOrder read;
    private final ByCode byCode;
    private final HouseZone house;
    private final Views views;
    private final Progress progress;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public OrdersPage(
            ListOrders orders,
            ListEventTitles events,
            ReadOrder read,
            ByCode byCode,
            HouseZone house,
            Views views,
            Progress progress,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.orders = orders;
        this.events = events;
        this.read = read;
        this.byCode = byCode;
        this.house = house;
        this.views = views;
        this.progress = progress;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /** @param href the list with the order beside it */
    record Row(
            String code,
            String href,
            boolean open,
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

    /** An order beside the list. */
    record Panel(
            String code,
            String href,
            String close,
            String state,
            String name,
            String email,
            String event,
            String total,
            String when,
            List<String> tickets) {}

    record Model(
            List<Row> rows,
            Pager pager,
            FormView form,
            List<Choice> states,
            List<Choice> events,
            List<Look> looks,
            boolean filtered,
            ByCode.@Nullable Chip code,
            String count,
            String number,
            @Nullable String view,
            Progress.Model progress,
            String zone,
            @Nullable Undo undo,
            @Nullable Panel panel) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("orders", 300, "orders", HERE, PAGE, Permissions.ORDERS_VIEW)
                .alsoOfTheirEvents();
    }

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
            @QueryParam("let-go") @Nullable String gone) {
        var search = Search.of(text, state, event, from, until, voucher, after);
        var zone = house.of(current.tenant());
        var where = theirs.where(Permissions.ORDERS_VIEW);
        var filter = search.filter(zone).within(where);
        var trail = Trail.of(search.after());
        var slice = orders.execute(current.tenant(), filter, trail.cursor(), ROWS);
        var formats = wording().formats(zone);
        var now = clock.instant();
        var rows = slice.results().stream()
                .map(order -> row(order, search, open, formats, now))
                .toList();
        var count = wording().text("orders.count", rows.size());
        var all = orders.count(current.tenant(), filter);
        var kept = views.mine();
        return View.of(
                PAGE,
                new Model(
                        rows,
                        trail.pager(count, search.address(HERE), slice.next()),
                        FormView.of(search.values()),
                        states(),
                        events(filter),
                        looks(search, kept),
                        !filter.equals(OrderFilter.ALL.within(where)),
                        byCode.chip(search),
                        found(all, filter),
                        (all.about() ? "≈ " : "") + formats.number(all.number()),
                        kept.stream()
                                .filter(view -> search.isAt(view.query()))
                                .map(Views.Saved::name)
                                .findFirst()
                                .orElse(null),
                        progress.mine(),
                        HouseZone.name(zone),
                        undo(search, kept, gone),
                        panel(search, open)));
    }

    /** A look that was let go is kept again: its filters are those of the list that is shown. */
    private @Nullable Undo undo(Search search, List<Views.Saved> kept, @Nullable String gone) {
        return gone == null
                        || gone.isBlank()
                        || kept.stream().anyMatch(view -> view.name().equals(gone))
                ? null
                : Undo.of(wording().text("orders.view.gone", gone), HERE + "/views", search.naming(gone));
    }

    private String found(ListOrders.Count all, OrderFilter filter) {
        var key = !all.about() ? "orders.found" : filter.text().isPresent() ? "orders.more-than" : "orders.about";
        return wording().text(key, all.number());
    }

    private @Nullable Panel panel(Search search, @Nullable String code) {
        var found = code == null ? Optional.<ReadOrder.Details>empty() : read.byCode(current.tenant(), code);
        return found.filter(details -> theirs.at(details.order().events(), Permissions.ORDERS_VIEW))
                .map(details -> panel(search, details))
                .orElse(null);
    }

    private Panel panel(Search search, ReadOrder.Details details) {
        var order = details.order();
        var formats = wording().formats(details.event().zone());
        var names = new ItemNames(wording(), details.event().zone(), details.products(), List.of());
        return new Panel(
                order.code(),
                HERE + "/" + order.code(),
                search.place(HERE),
                word(order.state()),
                order.name(),
                Buyer.shown(order.email()),
                wording().in(details.event().title()),
                formats.money(order.total()),
                formats.dateTime(order.createdAt()),
                order.active()
                        .map(position -> position.number() + " · " + names.of(position.item())
                                + position.attendee().map(name -> " · " + name).orElse(""))
                        .toList());
    }

    private Row row(OrderSummary order, Search search, @Nullable String open, Formats formats, Instant now) {
        return new Row(
                order.code(),
                search.place(HERE) + (search.place(HERE).contains("?") ? "&" : "?") + "open=" + order.code(),
                order.code().equals(open),
                order.name(),
                Buyer.shown(order.email()),
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
        return filter
                .within()
                .map(all -> events.among(current.tenant(), all, EVENTS))
                .orElseGet(() -> events.execute(current.tenant(), filter.event(), EVENTS))
                .stream()
                .map(event -> Choice.of(event.id().toString(), wording().in(event.title())))
                .toList();
    }

    private List<Look> looks(Search search, List<Views.Saved> kept) {
        var ready = Stream.of(
                look("common.all", "", search),
                look("orders.unpaid", "PENDING", search),
                look("status.requested", "REQUESTED", search),
                look("status.paid", "PAID", search));
        var own =
                kept.stream().map(view -> new Look(view.name(), HERE + "?" + view.query(), search.isAt(view.query())));
        return Stream.concat(ready, own).toList();
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
