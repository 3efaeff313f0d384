package dev.bilten.admin.jump;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.identity.api.Permissions;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.people.app.ListPeople;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.SignedIn;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.Rail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a few letters can mean: each person finds only what they may open. */
@Path("/admin/jump")
@Produces(MediaType.TEXT_HTML)
@SignedIn
public class JumpPage {
    private static final String PAGE = "dev/bilten/admin/jump/jump";
    private static final int EACH = 5;
    /** One person may have ordered often. */
    private static final int LOOKED_AT = 25;

    private static final int LONGEST = 200;
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{6}");

    private final Rail rail;
    private final FoundEvents events;
    private final ListOrders orders;
    private final ListPeople people;
    private final ListVouchers vouchers;
    private final Catalog catalog;
    private final Orders known;
    private final CurrentIdentity identity;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public JumpPage(
            Rail rail,
            FoundEvents events,
            ListOrders orders,
            ListPeople people,
            ListVouchers vouchers,
            Catalog catalog,
            Orders known,
            CurrentIdentity identity,
            CurrentCall current,
            Messages messages) {
        this.rail = rail;
        this.events = events;
        this.orders = orders;
        this.people = people;
        this.vouchers = vouchers;
        this.catalog = catalog;
        this.known = known;
        this.identity = identity;
        this.current = current;
        this.messages = messages;
    }

    record Model(String text, List<Group> groups) {}

    record Group(String title, List<Found> found) {}

    record Found(String href, String text, @Nullable String note) {}

    /** @param from the page that is open, as htmx says it; without a script it is the one before */
    @GET
    public View show(
            @QueryParam("q") @Nullable String typed,
            @HeaderParam("HX-Current-URL") @Nullable String from,
            @HeaderParam("Referer") @Nullable String before) {
        var text = typed == null ? "" : typed.strip();
        var wanted = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var may = May.of(identity.caller());
        var wording = new Wording(messages, PAGE, current.locale());
        var here = Here.of(from == null ? before : from);
        var groups = Stream.of(
                        here(here, wanted, may, wording),
                        new Group(wording.text("jump.pages"), pages(wanted, may, wording)),
                        new Group(wording.text("jump.events"), events.find(wanted, may, wording)),
                        new Group(wording.text("jump.orders"), orders(wanted, may, wording)),
                        new Group(wording.text("jump.codes"), codes(wanted, may)),
                        new Group(wording.text("jump.people"), people(wanted, may)))
                .filter(group -> !group.found().isEmpty())
                .toList();
        return View.of(PAGE, new Model(wanted, groups));
    }

    /** What can be done with the order or the event that is open. */
    private Group here(Here here, String text, May may, Wording wording) {
        var order = here.order()
                .flatMap(code -> known.byCode(current.tenant(), code))
                .filter(one -> may.at(one.events()).contains(Permissions.ORDERS_VIEW));
        if (order.isPresent()) {
            return new Group(
                    wording.text("jump.here.order", order.get().code()), acts(order.get(), text, may, wording));
        }
        var event = here.event()
                .map(id -> new EventId(Replies.id(id)))
                .filter(id -> may.at(Set.of(id)).contains(Permissions.EVENTS_VIEW))
                .flatMap(id -> catalog.event(current.tenant(), id));
        var title = event.map(one -> wording.in(one.title())).orElse("");
        return new Group(
                title,
                event.map(one -> events.sections(one.id(), text, may, wording)).orElse(List.of()));
    }

    private static List<Found> acts(Order order, String text, May may, Wording wording) {
        var rights = may.at(order.events());
        return Spot.OF_ORDER.stream()
                .filter(spot -> spot.open(rights) && possible(order, spot) && spot.meant(text, wording))
                .map(spot -> new Found("/admin/orders/" + order.code() + spot.href(), spot.called(wording), null))
                .toList();
    }

    /** As the order's own page offers it. */
    private static boolean possible(Order order, Spot spot) {
        return switch (spot.href()) {
            case "?do=paid" ->
                order.state() == OrderState.PENDING || !order.owed().isZero();
            case "?do=extend" -> order.state() == OrderState.PENDING || order.state() == OrderState.REQUESTED;
            case "/people" -> true;
            default -> !order.state().over();
        };
    }

    /** Pages, their parts and acts; the pages of the rail alone while nothing is typed. */
    private List<Found> pages(String text, May may, Wording wording) {
        var found = new ArrayList<Found>();
        var single = may.person().events().values();
        rail.of(RailItem.Face.ADMIN, may.everywhere(), single, current.locale(), "/admin/jump").stream()
                .filter(item -> OtherWords.mean(text, item.label(), OtherWords.of(item.href()), wording))
                .forEach(item -> found.add(new Found(item.href(), item.label(), null)));
        if (!text.isEmpty()) {
            Spot.EVERYWHERE.stream()
                    .filter(spot -> spot.open(may.everywhere()) && spot.meant(text, wording))
                    .forEach(spot -> found.add(new Found(spot.href(), spot.called(wording), null)));
        }
        return found;
    }

    private List<Found> codes(String text, May may) {
        if (text.isEmpty() || !may.somewhere(Permissions.EVENTS_VIEW)) {
            return List.of();
        }
        var filter = new VoucherFilter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty())
                .within(may.where(Permissions.EVENTS_VIEW));
        return vouchers.page(current.tenant(), filter, Optional.empty(), Instant.now(), EACH).results().stream()
                .map(entry -> new Found(
                        "/admin/codes/" + entry.voucher().id(),
                        entry.voucher().code(),
                        entry.voucher().tag().isEmpty() ? null : entry.voucher().tag()))
                .toList();
    }

    /** With a word behind an order's code: what can be done with it. */
    private List<Found> orders(String text, May may, Wording wording) {
        if (text.isEmpty() || !may.somewhere(Permissions.ORDERS_VIEW)) {
            return List.of();
        }
        var words = text.split("\\s+", 2);
        var code = words[0].toUpperCase(Locale.ROOT);
        var exact = words.length == 2 && CODE.matcher(code).matches()
                ? known.byCode(current.tenant(), code)
                        .filter(order -> may.at(order.events()).contains(Permissions.ORDERS_VIEW))
                : Optional.<Order>empty();
        return exact.isPresent()
                ? acts(exact.get(), words[1], may, wording).stream()
                        .map(act -> new Found(act.href(), act.text(), code))
                        .toList()
                : found(text, may.where(Permissions.ORDERS_VIEW)).stream()
                        .limit(EACH)
                        .map(order -> new Found(
                                "/admin/orders/" + order.code(), order.code(), order.name() + " · " + order.email()))
                        .toList();
    }

    private List<OrderSummary> found(String text, Optional<Set<EventId>> within) {
        var filter = new OrderFilter(
                        Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty())
                .within(within);
        return orders.execute(current.tenant(), filter, Optional.empty(), LOOKED_AT)
                .results();
    }

    private List<Found> people(String text, May may) {
        if (text.isEmpty() || !may.somewhere(Permissions.PEOPLE_VIEW)) {
            return List.of();
        }
        var where = may.where(Permissions.PEOPLE_VIEW);
        // guests are no one event's
        var guests = where.isEmpty() ? people.guests(current.tenant(), text, EACH) : List.<String>of();
        var buyers = found(text, where).stream().map(OrderSummary::email);
        return people
                .of(current.tenant(), Stream.concat(guests.stream(), buyers).toList(), where)
                .stream()
                .limit(EACH)
                .map(person -> new Found("/admin/people/" + person.key(), person.name(), person.email()))
                .toList();
    }
}
