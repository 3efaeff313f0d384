package dev.bilten.admin.orders;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.HouseZone;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.admin.order.Beside;
import dev.bilten.admin.order.ShowBeside;
import dev.bilten.admin.undo.Undo;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Slice;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the list of orders, with one of them beside it. What is looked for and means nothing finds nothing, and is said. */
@Service
public class DrawOrders {
    private static final int ROWS = 25;

    private final ListOrders orders;
    private final EventChoices events;
    private final ShowBeside beside;
    private final ByCode byCode;
    private final HouseZone house;
    private final Views views;
    private final Progress progress;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DrawOrders(
            ListOrders orders,
            EventChoices events,
            ShowBeside beside,
            ByCode byCode,
            HouseZone house,
            Views views,
            Progress progress,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.orders = orders;
        this.events = events;
        this.beside = beside;
        this.byCode = byCode;
        this.house = house;
        this.views = views;
        this.progress = progress;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param form the filters, each with what is wrong beside it; with a fault there are no rows
     * @param code what the orders were bought with, where that is looked for
     * @param number of all that are found
     * @param view the kept look that is shown
     * @param panel the order beside the list
     */
    record Model(
            List<Rows.Row> rows,
            Pager pager,
            FormView form,
            List<Choice> states,
            List<Choice> events,
            List<Looks.Look> looks,
            boolean filtered,
            ByCode.@Nullable Chip code,
            String count,
            String number,
            @Nullable String view,
            Progress.Model progress,
            String zone,
            @Nullable Undo undo,
            @Nullable Beside panel) {}

    /** @param gone the name of a look that was let go just now */
    View execute(Search search, ShowBeside.Asked open, @Nullable String gone) {
        var zone = house.of(current.tenant());
        var offered = events.of(search.eventId(), Permissions.ORDERS_VIEW);
        var faults = faults(search, offered);
        var filter = search.filter(zone)
                .filter(_ -> faults.isEmpty())
                .map(one -> one.within(theirs.where(Permissions.ORDERS_VIEW)));
        var trail = Trail.of(search.after());
        var slice = filter.map(one -> orders.execute(current.tenant(), one, trail.cursor(), ROWS))
                .orElse(new Slice<OrderSummary>(List.of(), Optional.empty()));
        var all = filter.map(one -> orders.count(current.tenant(), one)).orElse(new ListOrders.Count(0, false));
        var formats = wording().formats(zone);
        var rows = new Rows(wording(), formats, search, open.code(), clock.instant());
        var looks = new Looks(wording(), search, views.mine());
        return View.of(
                        OrdersPage.PAGE,
                        new Model(
                                slice.results().stream().map(rows::of).toList(),
                                trail.pager(
                                        wording()
                                                .text(
                                                        "orders.count",
                                                        slice.results().size()),
                                        search.address(OrdersPage.HERE),
                                        slice.next()),
                                wording().beside(search.values(), faults),
                                states(),
                                offered.choices(wording()),
                                looks.all(),
                                !search.isJust(""),
                                byCode.chip(search),
                                filter.map(one -> found(all, one))
                                        .orElse(wording().text("common.misread")),
                                (all.about() ? "≈ " : "") + formats.number(all.number()),
                                looks.current(),
                                progress.mine(),
                                HouseZone.name(zone),
                                looks.undo(gone),
                                beside.execute(open, search.place(OrdersPage.HERE), search.page())
                                        .orElse(null)))
                .withStatus(faults.isEmpty() && open.form().summary().isEmpty() ? 200 : 422);
    }

    private static Map<String, String> faults(Search search, EventChoices.Offered offered) {
        var faults = new LinkedHashMap<>(search.faults());
        if (offered.unknown()) {
            faults.put("event", "error.choice");
        }
        return faults;
    }

    private String found(ListOrders.Count all, OrderFilter filter) {
        var key = !all.about() ? "orders.found" : filter.text().isPresent() ? "orders.more-than" : "orders.about";
        return wording().text(key, all.number());
    }

    private List<Choice> states() {
        return Arrays.stream(OrderState.values())
                .map(state -> Choice.of(state.name(), wording().text("status." + Rows.word(state))))
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, OrdersPage.PAGE, current.locale());
    }
}
