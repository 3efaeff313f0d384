package dev.bilten.admin.jump;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.app.ListEventTitles;
import dev.bilten.identity.api.Permissions;
import dev.bilten.ordering.api.OrderFilter;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.people.app.ListPeople;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.SignedIn;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.Rail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private final Rail rail;
    private final ListEventTitles events;
    private final ListOrders orders;
    private final ListPeople people;
    private final CurrentIdentity identity;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public JumpPage(
            Rail rail,
            ListEventTitles events,
            ListOrders orders,
            ListPeople people,
            CurrentIdentity identity,
            CurrentCall current,
            Messages messages) {
        this.rail = rail;
        this.events = events;
        this.orders = orders;
        this.people = people;
        this.identity = identity;
        this.current = current;
        this.messages = messages;
    }

    record Model(String text, List<Group> groups) {}

    record Group(String title, List<Found> found) {}

    record Found(String href, String text, @Nullable String note) {}

    @GET
    public View show(@QueryParam("q") @Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        var wanted = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var may = identity.caller() instanceof Caller.Person(var _, var _, var permissions)
                ? permissions
                : Set.<String>of();
        var wording = new Wording(messages, PAGE, current.locale());
        var groups = Stream.of(
                        new Group(wording.text("jump.pages"), pages(wanted, may, wording)),
                        new Group(wording.text("jump.events"), events(wanted, may, wording)),
                        new Group(wording.text("jump.orders"), orders(wanted, may)),
                        new Group(wording.text("jump.people"), people(wanted, may)))
                .filter(group -> !group.found().isEmpty())
                .toList();
        return View.of(PAGE, new Model(wanted, groups));
    }

    /** Pages and acts; all of them while nothing is typed. */
    private List<Found> pages(String text, Set<String> may, Wording wording) {
        var found = new ArrayList<Found>();
        rail.of(RailItem.Face.ADMIN, may, current.locale(), "/admin/jump")
                .forEach(item -> found.add(new Found(item.href(), item.label(), null)));
        if (may.contains(Permissions.EVENTS_EDIT)) {
            found.add(new Found("/admin/events/new", wording.text("jump.new-event"), null));
            found.add(new Found("/admin/codes/new", wording.text("jump.new-codes"), null));
        }
        var wanted = text.toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(one -> one.text().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private List<Found> events(String text, Set<String> may, Wording wording) {
        return text.isEmpty() || !may.contains(Permissions.EVENTS_VIEW)
                ? List.of()
                : events.named(current.tenant(), text, EACH).stream()
                        .map(event -> new Found("/admin/events/" + event.id(), wording.in(event.title()), null))
                        .toList();
    }

    private List<Found> orders(String text, Set<String> may) {
        return text.isEmpty() || !may.contains(Permissions.ORDERS_VIEW)
                ? List.of()
                : found(text).stream()
                        .limit(EACH)
                        .map(order -> new Found(
                                "/admin/orders/" + order.code(), order.code(), order.name() + " · " + order.email()))
                        .toList();
    }

    private List<OrderSummary> found(String text) {
        var filter = new OrderFilter(
                Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
        return orders.execute(current.tenant(), filter, Optional.empty(), LOOKED_AT)
                .results();
    }

    private List<Found> people(String text, Set<String> may) {
        if (text.isEmpty() || !may.contains(Permissions.PEOPLE_VIEW)) {
            return List.of();
        }
        var emails = Stream.concat(
                        people.guests(current.tenant(), text, EACH).stream(),
                        found(text).stream().map(OrderSummary::email))
                .toList();
        return people.of(current.tenant(), emails).stream()
                .limit(EACH)
                .map(person -> new Found("/admin/people/" + person.key(), person.name(), person.email()))
                .toList();
    }
}
