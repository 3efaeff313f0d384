package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventState;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody wants what is sold out, and says how many and who they are. */
@Path("/events/{slug}/waiting")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
public class WaitingJoinPage {
    private final Catalog catalog;
    private final JoinWaiting joinWaiting;
    private final WaitingModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public WaitingJoinPage(
            Catalog catalog,
            JoinWaiting joinWaiting,
            WaitingModel model,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.catalog = catalog;
        this.joinWaiting = joinWaiting;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    /** What is waited for. */
    record Wanted(Event event, Optional<EventDate> date, String key) {}

    /** @param addOn what is wanted beside it, to begin with */
    @GET
    public Response show(
            @PathParam("slug") String slug,
            @QueryParam("item") @Nullable String item,
            @QueryParam("date") @Nullable String date,
            @QueryParam("with") @Nullable String addOn) {
        var wanted = wanted(slug, item, date);
        var chosen = addOn == null
                ? Map.<String, String>of()
                : Map.of(Fields.ADD_ON + Fields.with(wanted.key(), addOn), "1");
        return page(wanted, FormView.of(Map.of()), new Choice(chosen, Map.of(), null, ""), null, 200);
    }

    @POST
    public Response join(
            @PathParam("slug") String slug,
            @QueryParam("item") @Nullable String item,
            @QueryParam("date") @Nullable String date,
            Form form) {
        var wanted = wanted(slug, item, date);
        var sent = new TicketForm(
                form,
                wanted.event(),
                catalog.products(current.tenant(), wanted.event().id()),
                wanted.date().map(EventDate::id));
        var wish = sent.wishes().stream()
                .filter(one -> Fields.key(one.item()).equals(wanted.key()))
                .findFirst();
        if (wish.isEmpty()) {
            form.fault(Fields.QUANTITY + wanted.key(), "choice.number");
            return again(wanted, form, sent, null, 422);
        }
        var buyer = new Buyer(
                form.raw("email"), form.raw("name"), shopfront.locale().toLanguageTag());
        var command = new JoinWaiting.Command(wanted.event().id(), wish.get(), buyer, Channel.SHOP);
        return switch (joinWaiting.execute(current.call("joins the waiting list"), command)) {
            case JoinWaiting.Result.Waits(var waiting, var turn) ->
                switch (turn) {
                    case NEW ->
                        Response.seeOther(URI.create("/waiting/" + waiting.secret()))
                                .build();
                    // the link is the key to the entry: it is not told to whoever knows an address
                    case BEFORE -> again(wanted.event(), "already");
                    case CHANGED -> again(wanted.event(), "changed");
                };
            case JoinWaiting.Result.NotSoldOut() -> again(wanted, form, sent, shopfront.word("waiting.available"), 409);
            case JoinWaiting.Result.NotOnSale(var reason) ->
                again(wanted, form, sent, shopfront.word("room.closed"), 409);
            case JoinWaiting.Result.Refused(var violations) -> refused(wanted, form, sent, violations);
            case JoinWaiting.Result.NoSuchEvent(), JoinWaiting.Result.NobodyWaits() ->
                throw ProblemException.notFound();
        };
    }

    private Response again(Event event, String state) {
        return Response.ok(shopfront.privatePage("waiting", model.before(event, state), List.of(event.id())))
                .build();
    }

    private Response refused(Wanted wanted, Form form, TicketForm sent, List<Violation> violations) {
        for (var violation : violations) {
            var field = violation.pointer().startsWith("/lines/0")
                    ? sent.field(violation).orElse(Fields.QUANTITY + wanted.key())
                    : violation.pointer().substring(1);
            form.fault(field, violation.key(), violation.arguments().toArray());
        }
        return again(wanted, form, sent, null, 422);
    }

    private Wanted wanted(String slug, @Nullable String item, @Nullable String typed) {
        var event = catalog.eventBySlug(current.tenant(), slug)
                .filter(found -> found.state() == EventState.LIVE)
                .filter(found -> catalog.rules(current.tenant(), found.id()).waitingList())
                .orElseThrow(ProblemException::notFound);
        var date = EventPage.id(typed)
                .flatMap(id -> catalog.date(current.tenant(), new DateId(id)))
                .filter(one -> one.event().equals(event.id()) && one.active());
        return new Wanted(event, date, item == null ? "" : item);
    }

    private Response again(Wanted wanted, Form form, TicketForm sent, @Nullable String message, int status) {
        var view = form.view(messages, Shopfront.WORDS, shopfront.locale());
        return page(wanted, view, new Choice(sent.values(), view.errors(), null, ""), message, status);
    }

    private Response page(Wanted wanted, FormView form, Choice choice, @Nullable String message, int status) {
        var view = shopfront.privatePage(
                "waiting-join",
                model.join(wanted, form, choice, message),
                List.of(wanted.event().id()));
        return Response.status(status).entity(view.withStatus(status)).build();
    }
}
