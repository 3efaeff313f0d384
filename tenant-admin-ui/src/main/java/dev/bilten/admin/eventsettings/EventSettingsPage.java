package dev.bilten.admin.eventsettings;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.catalog.app.SetPresale;
import dev.bilten.catalog.app.SwitchTestMode;
import dev.bilten.catalog.app.WithdrawEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Presale, test mode and the way back to a draft. */
@Path("/admin/events/{id}/settings")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class EventSettingsPage {
    static final String PAGE = "dev/bilten/admin/eventsettings/event-settings";

    private static final Set<String> DONE = Set.of("saved", "test-on", "test-off", "purged", "withdrawn");
    private static final Set<String> NOT_DONE = Set.of("test-left", "sold");
    private static final Map<String, String> FIELDS = Map.of("/saleFrom", "saleFrom", "/saleUntil", "saleUntil");

    private final Catalog catalog;
    private final SetPresale presale;
    private final SwitchTestMode testMode;
    private final PurgeTestOrders purge;
    private final WithdrawEvent withdraw;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public EventSettingsPage(
            Catalog catalog,
            SetPresale presale,
            SwitchTestMode testMode,
            PurgeTestOrders purge,
            WithdrawEvent withdraw,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.presale = presale;
        this.testMode = testMode;
        this.purge = purge;
        this.withdraw = withdraw;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String here,
            String back,
            Around around,
            String zone,
            long version,
            boolean stale,
            boolean test,
            boolean live,
            @Nullable TestAsked asks,
            @Nullable Undo undo,
            @Nullable String told,
            String toldKind) {}

    @GET
    @WithinEvent("id")
    public View form(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        var event = event(id);
        return page(event, stored(event), event.version(), false, null, done);
    }

    @POST
    @WithinEvent("id")
    public Response save(@PathParam("id") String id, Form form) {
        var event = event(id);
        var window = new SaleWindow(
                form.dateTime("saleFrom", event.zone()).value(),
                form.dateTime("saleUntil", event.zone()).value());
        if (form.valid()) {
            var command = new SetPresale.Command(event.id(), Versions.of(form), window);
            switch (presale.execute(current.call("edited in the admin"), command)) {
                case SetPresale.Result.Saved _ -> {
                    return done(event, "saved");
                }
                case SetPresale.Result.Stale(var now) -> {
                    return Replies.page(page(now, wording().again(form), now.version(), true, null, null)
                            .withStatus(409));
                }
                case SetPresale.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SetPresale.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), Versions.of(form), false, null, null)
                .withStatus(422));
    }

    /** @param form ticked to begin a test, else it ends; what buyers have begun stands there before a test begins */
    @POST
    @Path("test")
    @WithinEvent("id")
    public Response test(@PathParam("id") String id, Form form) {
        var event = event(id);
        boolean on = form.ticked("on");
        var command = new SwitchTestMode.Command(event.id(), on, form.ticked("agreed"));
        return switch (testMode.execute(current.call("switched in the admin"), command)) {
            case SwitchTestMode.Result.Switched _ -> done(event, on ? "test-on" : "test-off");
            case SwitchTestMode.Result.TestOrdersLeft _ -> done(event, "test-left");
            case SwitchTestMode.Result.Asks(var begun) -> {
                var asks = TestAsked.of(begun, wording());
                yield Replies.page(page(event, stored(event), event.version(), false, asks, null)
                        .withStatus(409));
            }
            case SwitchTestMode.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Test orders may be of other events, too: not for whoever is limited to this one. */
    @POST
    @Path("test/purge")
    public Response purge(@PathParam("id") String id) {
        var event = event(id);
        purge.execute(current.call("purged in the admin"), event.id());
        return done(event, "purged");
    }

    @POST
    @Path("withdrawal")
    @WithinEvent("id")
    public Response withdraw(@PathParam("id") String id) {
        var event = event(id);
        return switch (withdraw.execute(current.call("withdrawn in the admin"), event.id())) {
            case WithdrawEvent.Result.Withdrawn _ -> done(event, "withdrawn");
            case WithdrawEvent.Result.AlreadySold() -> done(event, "sold");
            case WithdrawEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private static FormView stored(Event event) {
        var formats = Formats.of(Locale.ENGLISH, event.zone());
        var values = new HashMap<String, String>();
        event.sale().from().ifPresent(from -> values.put("saleFrom", formats.inputDateTime(from)));
        event.sale().until().ifPresent(until -> values.put("saleUntil", formats.inputDateTime(until)));
        return FormView.of(values);
    }

    private View page(
            Event event, FormView form, long version, boolean stale, @Nullable TestAsked asks, @Nullable String done) {
        boolean known = done != null && (DONE.contains(done) || NOT_DONE.contains(done));
        return View.of(
                PAGE,
                new Model(
                        form,
                        "/admin/events/" + event.id() + "/settings",
                        "/admin/events/" + event.id(),
                        Around.of(event, wording()),
                        event.zone().getId().replace('_', ' '),
                        version,
                        stale,
                        event.testMode(),
                        event.state() == EventState.LIVE,
                        asks,
                        undo(event, done),
                        known ? "settings.done." + done : null,
                        NOT_DONE.contains(String.valueOf(done)) ? "danger" : "success"));
    }

    /** A draft again is put on sale again, while it is one. */
    private @Nullable Undo undo(Event event, @Nullable String done) {
        return "withdrawn".equals(done) && event.state() == EventState.DRAFT
                ? Undo.of(wording().text("settings.done.withdrawn"), "/admin/events/" + event.id() + "/publication")
                : null;
    }

    private static Response done(Event event, String what) {
        return Replies.seeOther("/admin/events/" + event.id() + "/settings?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
