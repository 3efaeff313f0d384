package dev.bilten.admin.waiting;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferNow;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.ordering.app.waiting.ReturnToWaiting;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who waits for what an event has no more of. */
@Path("/admin/events/{id}/waiting")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinEvent("id")
public class WaitingPage {
    static final String PRIORITY = "priority-";
    private static final String PAGE = "dev/bilten/admin/waiting/waiting";
    private static final int HIGHEST = 1_000;
    private static final int ROWS = 100;
    private static final int LONGEST = 200;

    private static final Set<String> DONE = Set.of("offered", "preferred", "removed", "returned");
    private static final Set<String> NOT_DONE = Set.of("few", "unsold", "hasall", "gone", "stayed");

    private final Catalog catalog;
    private final ReadWaiting read;
    private final OfferNow offer;
    private final LeaveWaiting leave;
    private final ReturnToWaiting back;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public WaitingPage(
            Catalog catalog,
            ReadWaiting read,
            OfferNow offer,
            LeaveWaiting leave,
            ReturnToWaiting back,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.read = read;
        this.offer = offer;
        this.leave = leave;
        this.back = back;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String here,
            String back,
            Around around,
            List<Line.Group> groups,
            FormView filter,
            List<Choice> states,
            boolean filtered,
            Pager pager,
            @Nullable String told,
            String toldKind,
            @Nullable Undo undo) {}

    /** @param text of a name or an address */
    private record Asked(String state, String text, int page) {
        static final Asked ALL = new Asked("", "", 0);

        /** The key of what is wrong with each field. */
        Map<String, String> faults() {
            return state.isEmpty()
                            || Arrays.stream(Waiting.State.values())
                                    .anyMatch(one -> one.name().equals(state))
                    ? Map.of()
                    : Map.of("state", "error.choice");
        }

        /** A state that is none finds nobody. */
        boolean finds(Waiting one) {
            var wanted = text.toLowerCase(Locale.ROOT);
            return (state.isEmpty() || one.state().name().equals(state))
                    && (one.name().toLowerCase(Locale.ROOT).contains(wanted)
                            || one.email().toLowerCase(Locale.ROOT).contains(wanted));
        }

        String address(String here, int page) {
            return here + "?state=" + URLEncoder.encode(state, StandardCharsets.UTF_8) + "&q="
                    + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + page;
        }
    }

    /** @param was the number before, of what was preferred */
    @GET
    @Requires(Permissions.ORDERS_VIEW)
    public View show(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String text,
            @QueryParam("page") @Nullable String page,
            @QueryParam("done") @Nullable String done,
            @QueryParam("entry") @Nullable String entry,
            @QueryParam("was") @Nullable String was) {
        var event = event(id);
        return page(event, FormView.of(Map.of()), asked(state, text, page), done, undo(event, done, entry, was));
    }

    private static Asked asked(@Nullable String state, @Nullable String text, @Nullable String page) {
        return new Asked(
                given(state), given(text), page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0);
    }

    private static String given(@Nullable String value) {
        var typed = value == null ? "" : value.replaceAll("\\p{Cntrl}", "").strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private @Nullable Undo undo(Event event, @Nullable String done, @Nullable String entry, @Nullable String was) {
        if (entry == null || !entry.matches("[0-9a-f-]{36}")) {
            return null;
        }
        var here = "/admin/events/" + event.id() + "/waiting/" + entry;
        if ("removed".equals(done)) {
            return Undo.of(wording().text("waiting.done.removed"), here + "/restoration");
        }
        return "preferred".equals(done) && was != null && was.matches("-?[0-9]{1,4}")
                ? Undo.of(wording().text("waiting.done.preferred"), here + "/priority", Map.of(PRIORITY + entry, was))
                : null;
    }

    @POST
    @Path("{entry}/priority")
    public Response prefer(@PathParam("id") String id, @PathParam("entry") String entry, Form form) {
        var event = event(id);
        var one = entry(event, entry);
        var found = one.id();
        var priority =
                form.integer(PRIORITY + found, -HIGHEST, HIGHEST).required().value();
        if (!form.valid()) {
            return Replies.page(
                    page(event, wording().again(form), Asked.ALL, null, null).withStatus(422));
        }
        boolean done = read.prefer(current.call("preferred in the admin"), found, priority.orElse(0));
        return done(event, done ? "preferred&entry=" + found + "&was=" + one.priority() : "gone");
    }

    @POST
    @Path("{entry}/offer")
    public Response offer(@PathParam("id") String id, @PathParam("entry") String entry) {
        var event = event(id);
        var result = offer.execute(current.call("offered in the admin"), event.id(), new WaitingId(Replies.id(entry)));
        return switch (result) {
            case OfferNow.Result.Offered _ -> done(event, "offered");
            case OfferNow.Result.NotEnough() -> done(event, "few");
            case OfferNow.Result.NotSold() -> done(event, "unsold");
            case OfferNow.Result.HasAll() -> done(event, "hasall");
            case OfferNow.Result.NotWaiting() -> done(event, "gone");
            case OfferNow.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Pressed twice, they leave once. */
    @POST
    @Path("{entry}/removal")
    public Response remove(@PathParam("id") String id, @PathParam("entry") String entry) {
        var event = event(id);
        var found = entry(event, entry).id();
        leave.execute(current.call("taken off the list in the admin"), found);
        return done(event, "removed&entry=" + found);
    }

    /** Whoever waits for the same again meanwhile keeps that place. */
    @POST
    @Path("{entry}/restoration")
    public Response restore(@PathParam("id") String id, @PathParam("entry") String entry) {
        var event = event(id);
        var found = entry(event, entry).id();
        boolean done = back.execute(current.call("put back on the list in the admin"), event.id(), found);
        return done(event, done ? "returned" : "stayed");
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    /** Of this event, and of no other. */
    private Waiting entry(Event event, String sent) {
        var id = new WaitingId(Replies.id(sent));
        return entries(event).stream()
                .map(ReadWaiting.Entry::waiting)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<ReadWaiting.Entry> entries(Event event) {
        return read.execute(current.tenant(), event.id(), clock.instant());
    }

    private View page(Event event, FormView form, Asked asked, @Nullable String done, @Nullable Undo undo) {
        var all = entries(event);
        var found = all.stream().filter(one -> asked.finds(one.waiting())).toList();
        int last = Math.max(0, (found.size() - 1) / ROWS);
        int at = Math.min(asked.page(), last);
        var shown = found.subList(at * ROWS, Math.min(found.size(), (at + 1) * ROWS));
        var line = new Line(wording(), event, catalog.products(current.tenant(), event.id()), dates(all));
        boolean bad = done != null && NOT_DONE.contains(done);
        var here = "/admin/events/" + event.id() + "/waiting";
        return View.of(
                        PAGE,
                        new Model(
                                form,
                                here,
                                "/admin/events/" + event.id(),
                                Around.of(event, wording()),
                                line.groups(all, shown),
                                wording().beside(Map.of("state", asked.state(), "q", asked.text()), asked.faults()),
                                Arrays.stream(Waiting.State.values())
                                        .map(one ->
                                                Choice.of(one.name(), wording().text("waiting.state." + one)))
                                        .toList(),
                                !asked.state().isEmpty() || !asked.text().isEmpty(),
                                new Pager(
                                        wording().text("waiting.found", found.size()),
                                        at == 0 ? null : asked.address(here, at - 1),
                                        at == last ? null : asked.address(here, at + 1)),
                                bad || (done != null && DONE.contains(done))
                                        ? wording().text("waiting.done." + done)
                                        : null,
                                bad ? "danger" : "success",
                                undo))
                .withStatus(asked.faults().isEmpty() ? 200 : 422);
    }

    private Map<Item, EventDate> dates(List<ReadWaiting.Entry> entries) {
        var dates = new HashMap<Item, EventDate>();
        entries.forEach(entry -> {
            var item = entry.waiting().item();
            if (!dates.containsKey(item)) {
                item.date().flatMap(id -> catalog.date(current.tenant(), id)).ifPresent(date -> dates.put(item, date));
            }
        });
        return dates;
    }

    private static Response done(Event event, String what) {
        return Replies.seeOther("/admin/events/" + event.id() + "/waiting?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
