package dev.bilten.admin.waiting;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.app.LeaveWaiting;
import dev.bilten.ordering.app.OfferNow;
import dev.bilten.ordering.app.ReadWaiting;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who waits for what an event has no more of. */
@Path("/admin/events/{id}/waiting")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
public class WaitingPage {
    static final String PRIORITY = "priority-";
    private static final String PAGE = "dev/bilten/admin/waiting/waiting";
    private static final int HIGHEST = 1_000;
    /** More are not looked at on one page. */
    private static final int ROWS = 500;

    private static final Set<String> DONE = Set.of("offered", "preferred", "removed");
    private static final Set<String> NOT_DONE = Set.of("few", "gone");

    private final Catalog catalog;
    private final ReadWaiting read;
    private final OfferNow offer;
    private final LeaveWaiting leave;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public WaitingPage(
            Catalog catalog,
            ReadWaiting read,
            OfferNow offer,
            LeaveWaiting leave,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.read = read;
        this.offer = offer;
        this.leave = leave;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String here,
            String back,
            String event,
            List<Line.Group> groups,
            FormView filter,
            List<Choice> states,
            boolean filtered,
            boolean more,
            @Nullable String told,
            String toldKind) {}

    @GET
    @Requires(Permissions.ORDERS_VIEW)
    public View show(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("done") @Nullable String done) {
        return page(event(id), FormView.of(Map.of()), state, done);
    }

    @POST
    @Path("{entry}/priority")
    public Response prefer(@PathParam("id") String id, @PathParam("entry") String entry, Form form) {
        var event = event(id);
        var found = entry(event, entry);
        var priority =
                form.integer(PRIORITY + found, -HIGHEST, HIGHEST).required().value();
        if (!form.valid()) {
            return Replies.page(page(event, wording().again(form), null, null).withStatus(422));
        }
        boolean done = read.prefer(current.call("preferred in the admin"), found, priority.orElse(0));
        return done(event, done ? "preferred" : "gone");
    }

    @POST
    @Path("{entry}/offer")
    public Response offer(@PathParam("id") String id, @PathParam("entry") String entry) {
        var event = event(id);
        var result = offer.execute(current.call("offered in the admin"), event.id(), new WaitingId(Replies.id(entry)));
        return switch (result) {
            case OfferNow.Result.Offered _ -> done(event, "offered");
            case OfferNow.Result.NotEnough() -> done(event, "few");
            case OfferNow.Result.NotWaiting() -> done(event, "gone");
            case OfferNow.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Pressed twice, they leave once. */
    @POST
    @Path("{entry}/removal")
    public Response remove(@PathParam("id") String id, @PathParam("entry") String entry) {
        var event = event(id);
        leave.execute(current.call("taken off the list in the admin"), entry(event, entry));
        return done(event, "removed");
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    /** Of this event, and of no other. */
    private WaitingId entry(Event event, String sent) {
        var id = new WaitingId(Replies.id(sent));
        return entries(event).stream()
                .map(one -> one.waiting().id())
                .filter(id::equals)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private List<ReadWaiting.Entry> entries(Event event) {
        return read.execute(current.tenant(), event.id(), clock.instant());
    }

    private View page(Event event, FormView form, @Nullable String state, @Nullable String done) {
        var chosen = state == null ? "" : state;
        var states = List.of(Waiting.State.values());
        var filtered = states.stream().anyMatch(one -> one.name().equals(chosen));
        var entries = entries(event).stream()
                .filter(one -> !filtered || one.waiting().state().name().equals(chosen))
                .toList();
        var shown = entries.subList(0, Math.min(entries.size(), ROWS));
        var line = new Line(wording(), event, catalog.products(current.tenant(), event.id()), dates(shown));
        boolean bad = done != null && NOT_DONE.contains(done);
        return View.of(
                PAGE,
                new Model(
                        form,
                        "/admin/events/" + event.id() + "/waiting",
                        "/admin/events/" + event.id(),
                        wording().in(event.title()),
                        line.groups(shown),
                        FormView.of(Map.of("state", filtered ? chosen : "")),
                        states.stream()
                                .map(one -> Choice.of(one.name(), wording().text("waiting.state." + one)))
                                .toList(),
                        filtered,
                        entries.size() > ROWS,
                        bad || (done != null && DONE.contains(done)) ? wording().text("waiting.done." + done) : null,
                        bad ? "danger" : "success"));
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
