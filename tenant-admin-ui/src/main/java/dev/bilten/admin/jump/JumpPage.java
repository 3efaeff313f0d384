package dev.bilten.admin.jump;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.OrderSummary;
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
    private static final int LONGEST = 200;

    private final Rail rail;
    private final FoundEvents events;
    private final FoundOrders orders;
    private final ListPeople people;
    private final ListVouchers vouchers;
    private final Catalog catalog;
    private final CurrentIdentity identity;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public JumpPage(
            Rail rail,
            FoundEvents events,
            FoundOrders orders,
            ListPeople people,
            ListVouchers vouchers,
            Catalog catalog,
            CurrentIdentity identity,
            CurrentCall current,
            Messages messages) {
        this.rail = rail;
        this.events = events;
        this.orders = orders;
        this.people = people;
        this.vouchers = vouchers;
        this.catalog = catalog;
        this.identity = identity;
        this.current = current;
        this.messages = messages;
    }

    record Model(String text, List<Group> groups) {}

    record Group(Phrase title, List<Found> found) {}

    record Found(String href, Phrase text, @Nullable Phrase note) {
        Found(String href, String text, @Nullable String note) {
            this(href, Phrase.of(text), note == null ? null : Phrase.of(note));
        }

        /** With what it is about beside it. */
        Found of(Phrase thing) {
            return new Found(href, text, thing);
        }
    }

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
                        new Group(wording.phrase("jump.pages"), pages(wanted, may, wording)),
                        new Group(wording.phrase("jump.events"), events.find(wanted, may, wording)),
                        new Group(wording.phrase("jump.orders"), orders.find(wanted, may, wording)),
                        new Group(wording.phrase("jump.codes"), codes(wanted, may)),
                        new Group(wording.phrase("jump.people"), people(wanted, may, wording)))
                .filter(group -> !group.found().isEmpty())
                .toList();
        return View.of(PAGE, new Model(wanted, groups));
    }

    /** What can be done with the order or the event that is open. */
    private Group here(Here here, String text, May may, Wording wording) {
        var order = here.order().flatMap(code -> orders.named(code, may));
        if (order.isPresent()) {
            return new Group(
                    wording.phrase("jump.here.order", order.get().code()),
                    orders.acts(order.get(), Spot.meant(Spot.OF_ORDER, text, wording), may, wording));
        }
        var event = here.event()
                .map(id -> new EventId(Replies.id(id)))
                .filter(id -> may.at(Set.of(id)).contains(Permissions.EVENTS_VIEW))
                .flatMap(id -> catalog.event(current.tenant(), id));
        var title = event.map(one -> wording.said(one.title())).orElse(Phrase.EMPTY);
        return new Group(
                title,
                event.map(one -> events.acts(one.id(), Spot.meant(Spot.OF_EVENT, text, wording), may, wording))
                        .orElse(List.of()));
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

    /** By name or address; with words of an act before or behind it: what can be done about them. */
    private List<Found> people(String text, May may, Wording wording) {
        if (text.isEmpty() || !may.somewhere(Permissions.PEOPLE_VIEW)) {
            return List.of();
        }
        var found = people(text, may);
        return !found.isEmpty()
                ? found
                : Parted.of(Spot.open(Spot.OF_PERSON, may.everywhere()), text, wording).stream()
                        .flatMap(one -> people(one.rest(), may).stream()
                                .map(person -> new Found(
                                        one.spot().at(person.href()),
                                        Phrase.of(one.spot().called(wording)),
                                        person.note())))
                        .toList();
    }

    private List<Found> people(String text, May may) {
        var where = may.where(Permissions.PEOPLE_VIEW);
        // guests are no one event's
        var guests = where.isEmpty() ? people.guests(current.tenant(), text, EACH) : List.<String>of();
        var buyers = orders.of(text, where).stream().map(OrderSummary::email);
        return people
                .of(current.tenant(), Stream.concat(guests.stream(), buyers).toList(), where)
                .stream()
                .limit(EACH)
                .map(person -> new Found("/admin/people/" + person.key(), person.name(), person.email()))
                .toList();
    }
}
