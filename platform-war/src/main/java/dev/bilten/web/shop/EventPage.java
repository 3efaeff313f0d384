package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.Item;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.WhyClosed;
import dev.bilten.web.filter.Arrivals;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.SharedForm;
import dev.bilten.webkit.forms.Form;
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
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One event and the choice of tickets. What is chosen is put into the cart; chosen again, it replaces the choice before. */
@Service
@Path("/events/{slug}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("this is the shop")
public class EventPage {
    private static final int LONGEST_CODE = 64;

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final EventModel model;
    private final CartDesk desk;
    private final SharedPages shared;
    private final Arrivals arrivals;

    @Inject
    public EventPage(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            EventModel model,
            CartDesk desk,
            SharedPages shared,
            Arrivals arrivals) {
        this.arrivals = arrivals;
        this.shared = shared;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.model = model;
        this.desk = desk;
    }

    @GET
    public Response show(
            @PathParam("slug") String slug,
            @QueryParam("voucher") @Nullable String voucher,
            @QueryParam("date") @Nullable String date,
            @QueryParam("day") @Nullable String day,
            @QueryParam("month") @Nullable String month) {
        var answer = shared.page(() -> page(slug, voucher, date, new DatePicker.Asked(month, day)));
        arrivals.viewed(current.tenant(), slug);
        return answer;
    }

    View page(String slug, @Nullable String voucher, @Nullable String date, DatePicker.Asked asked) {
        var event = find(slug);
        var code = voucher == null || voucher.length() > LONGEST_CODE ? "" : voucher.strip();
        var chosen = date(event, date);
        var page = new EventModel.Page(event, chosen, asked);
        var before = desk.chosen(event, chosen.map(EventDate::id));
        return shopfront.page("event", model.of(page, Choice.of(before, code)), event);
    }

    @POST
    @Path("holds")
    @SharedForm("a visitor chooses tickets")
    public Response hold(@PathParam("slug") String slug, Form form) {
        return take(slug, form, TicketForm::code);
    }

    /** @param code what the form says of a code */
    Response take(String slug, Form form, Function<TicketForm, Optional<String>> code) {
        var event = find(slug);
        var date = date(event, form.raw(Fields.DATE));
        var sent = new TicketForm(form, event, catalog.products(current.tenant(), event.id()), date.map(EventDate::id));
        var page = new EventModel.Page(event, date, new DatePicker.Asked(null, null));
        if (form.raw("act").equals("code")) {
            return again(page, sent, Map.of(), gone(sent).orElse(null), 200);
        }
        var gone = gone(sent);
        if (!sent.faults().isEmpty() || gone.isPresent()) {
            var errors = new HashMap<String, String>();
            sent.faults().forEach((field, key) -> errors.put(field, shopfront.word(key)));
            return again(page, sent, errors, gone.orElseGet(() -> shopfront.phrase("choice.wrong")), 422);
        }
        if (sent.wishes().isEmpty() && nothingThere(event, date)) {
            return again(page, sent, Map.of(), shopfront.phrase("choice.nothing"), 422);
        }
        return switch (desk.fill(event, date.map(EventDate::id), sent.wishes(), code.apply(sent))) {
            case CartDesk.Result.In(var secret) ->
                Response.seeOther(URI.create("/checkout/" + secret)).build();
            case CartDesk.Result.Empty() ->
                Response.seeOther(URI.create(EventFacts.href(event))).build();
            case CartDesk.Result.SoldOut(var left) ->
                again(page, sent, shortages(sent, left), shopfront.phrase("choice.soldout"), 409);
            case CartDesk.Result.NotOnSale(var reason) -> again(page, sent, Map.of(), closed(reason), 409);
            case CartDesk.Result.Refused(var violations) -> refused(page, sent, violations);
        };
    }

    private Optional<Phrase> gone(TicketForm sent) {
        var names = sent.gone().stream()
                .map(product ->
                        Phrase.of("“").then(shopfront.said(product.name())).then("”"))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(shopfront.phrase("choice.gone", Phrase.joined(" ", names)));
    }

    private boolean nothingThere(Event event, Optional<EventDate> date) {
        return desk.chosen(event, date.map(EventDate::id)).wishes().isEmpty();
    }

    /** A draft is nobody's business; an archived event stays readable for those who have a link. */
    Event find(String slug) {
        return catalog.eventBySlug(current.tenant(), slug)
                .filter(event -> event.state() != EventState.DRAFT)
                .orElseThrow(ProblemException::notFound);
    }

    /** A date of this very event that is offered; any other is as good as none. */
    private Optional<EventDate> date(Event event, @Nullable String typed) {
        return id(typed)
                .flatMap(id -> catalog.date(current.tenant(), new DateId(id)))
                .filter(date -> date.event().equals(event.id()) && date.active());
    }

    static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Map<String, String> shortages(TicketForm sent, Map<Item, Integer> left) {
        var errors = new HashMap<String, String>();
        left.forEach((item, spare) ->
                sent.fields(item).forEach(field -> errors.put(field, shopfront.word("choice.left", spare))));
        return errors;
    }

    private Phrase closed(WhyClosed reason) {
        return switch (reason) {
            case NOT_PUBLISHED, ARCHIVED, NO_LONGER -> shopfront.phrase("room.closed");
            case NOT_YET -> shopfront.phrase("room.later");
            case OVER -> shopfront.phrase("room.ended");
        };
    }

    private Response refused(EventModel.Page page, TicketForm sent, List<Violation> violations) {
        var errors = new HashMap<String, String>();
        var all = shopfront.phrase("choice.again");
        for (var violation : violations) {
            var text = shopfront.word(violation.key(), said(page.event(), violation));
            var field = sent.field(violation);
            if (field.isPresent()) {
                errors.putIfAbsent(field.get(), text);
            } else {
                all = Phrase.of(text);
            }
        }
        return again(page, sent, errors, all, 422);
    }

    /** Amounts as the shop writes them. */
    private Object[] said(Event event, Violation violation) {
        var formats = EventFacts.formats(event, shopfront.locale());
        return violation.arguments().stream()
                .map(one -> one instanceof Money money ? formats.money(money) : one)
                .toArray();
    }

    private Response again(
            EventModel.Page page, TicketForm sent, Map<String, String> errors, @Nullable Phrase message, int status) {
        var choice = new Choice(sent.values(), errors, message, sent.voucher());
        var view = shopfront.page("event", model.of(page, choice), page.event());
        return Response.status(status).entity(view.withStatus(status)).build();
    }
}
