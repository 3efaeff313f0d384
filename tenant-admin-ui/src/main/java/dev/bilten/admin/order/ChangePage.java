package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Variation;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.design.Choice;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Swaps, adds and cancels tickets of an order; what it costs stands there before it is done. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/change")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class ChangePage {
    private static final String PAGE = "dev/bilten/admin/order/change";

    private final ReadOrder read;
    private final PreviewChange changes;
    private final ReadSold readSold;
    private final ExplainStock explain;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ChangePage(
            ReadOrder read,
            PreviewChange changes,
            ReadSold readSold,
            ExplainStock explain,
            Messages messages,
            CurrentCall current) {
        this.read = read;
        this.changes = changes;
        this.readSold = readSold;
        this.explain = explain;
        this.messages = messages;
        this.current = current;
    }

    /** So many of an add-on. */
    record AddOn(String name, String label) {}

    /**
     * @param swaps something can take its place; what belongs to another ticket can only be cancelled
     * @param addOns what can go with what was chosen to take its place
     */
    record Row(
            String number,
            String what,
            String holder,
            String price,
            boolean swaps,
            @Nullable String date,
            List<Choice> items,
            List<Choice> dates,
            List<AddOn> addOns) {}

    record Model(
            FormView form,
            String code,
            String order,
            String here,
            String unit,
            List<Row> rows,
            List<Choice> items,
            List<Choice> dates,
            List<AddOn> addOns,
            boolean paid,
            @Nullable WouldChange would,
            @Nullable String trouble) {}

    private record Place(ReadOrder.Details details, Stalls stalls, ItemNames names) {
        Order order() {
            return details.order();
        }

        ChangeForm read(Form form) {
            return new ChangeForm(form, order(), stalls);
        }
    }

    @GET
    public Response show(@PathParam("code") String code, @Context UriInfo address) {
        var place = place(code);
        if (place.order().state().over()) {
            return done(place, "already-over");
        }
        var sent = new HashMap<String, List<String>>(address.getQueryParameters());
        // whoever reads the page in another language has sent no form
        sent.remove("lang");
        var form = Form.of(sent);
        if (sent.isEmpty()) {
            return Replies.page(page(place, form, null, null));
        }
        var command = place.read(form).command();
        if (!form.valid()) {
            return Replies.page(page(place, form, null, null).withStatus(422));
        }
        return answer(place, form, changes.preview(current.call("looked at"), command));
    }

    @POST
    public Response change(@PathParam("code") String code, Form form) {
        var place = place(code);
        var told =
                form.money("told", place.order().total().currency()).required().value();
        var command = place.read(form).command();
        if (!form.valid() || told.isEmpty()) {
            return Replies.page(page(place, form, null, null).withStatus(422));
        }
        return answer(place, form, changes.execute(current.call("changed by the organizer"), command, told.get()));
    }

    private Response answer(Place place, Form form, PreviewChange.Result result) {
        return switch (result) {
            case PreviewChange.Result.Changed _ -> done(place, "changed");
            case PreviewChange.Result.Would would -> {
                boolean late = !form.raw("told").isEmpty();
                yield Replies.page(page(
                                place,
                                form,
                                WouldChange.of(
                                        place.order(),
                                        would,
                                        place.names(),
                                        place.details().event().zone()),
                                late ? wording().text("change.moved") : null)
                        .withStatus(late ? 409 : 200));
            }
            case PreviewChange.Result.Not(var why) -> refused(place, form, why);
        };
    }

    private Response refused(Place place, Form form, ChangeOrder.Result why) {
        var trouble = switch (why) {
            case ChangeOrder.Result.SoldOut(var left) ->
                left.entrySet().stream()
                        .map(entry -> soldOut(place, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" "));
            case ChangeOrder.Result.PaymentUnderWay _ -> wording().text("change.under-way");
            case ChangeOrder.Result.NotPossible _ -> wording().text("change.over");
            case ChangeOrder.Result.Refused(var violations) -> {
                violations.forEach(violation -> form.fault(
                        field(violation.pointer()),
                        violation.key(),
                        violation.arguments().toArray()));
                yield null;
            }
            case ChangeOrder.Result.NotFound() -> throw ProblemException.notFound();
            case ChangeOrder.Result.Changed _ -> throw new IllegalStateException("told above");
        };
        int status = why instanceof ChangeOrder.Result.Refused ? 422 : 409;
        return Replies.page(page(place, form, null, trouble).withStatus(status));
    }

    /** With where the places are. */
    private String soldOut(Place place, Item item, int left) {
        var said = wording().text("change.sold-out", place.names().of(item), left);
        return Stream.concat(
                        Stream.of(said),
                        explain.refusals(current.tenant(), Map.of(item, "")).stream()
                                .map(one -> wording()
                                        .text(one.key(), one.arguments().toArray())))
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with what is new stands beside its ticket, or beside what is added. */
    private static String field(String pointer) {
        var parts = pointer.split("/", 4);
        return switch (parts[1]) {
            case "fee" -> "fee";
            case "positions" -> "to";
            case "swap" -> "to." + parts[2];
            default -> "add";
        };
    }

    private Place place(String code) {
        var details = read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
        var events = Stream.concat(Stream.of(details.order().event()), details.order().events().stream())
                .distinct()
                .toList();
        var stalls = new Stalls(readSold.all(current.tenant(), events));
        var names = new ItemNames(wording(), details.event().zone(), details.products(), stalls.dates());
        return new Place(details, stalls, names);
    }

    private View page(Place place, Form form, @Nullable WouldChange would, @Nullable String trouble) {
        var order = place.order();
        var read = place.read(form);
        var formats = wording().formats(place.details().event().zone());
        return View.of(
                PAGE,
                new Model(
                        wording().again(form),
                        order.code(),
                        "/admin/orders/" + order.code(),
                        "/admin/orders/" + order.code() + "/change",
                        order.total().currency().getSymbol(current.locale()),
                        order.active()
                                .map(position -> row(place, read, position, formats))
                                .toList(),
                        place.stalls().sold().stream()
                                .flatMap(assortment -> items(
                                        place, assortment, place.stalls().sold().size() > 1))
                                .toList(),
                        place.stalls().sold().stream()
                                .flatMap(assortment -> dates(place, assortment))
                                .toList(),
                        read.more().map(item -> addOns(place, "addWith", item)).orElse(List.of()),
                        order.state() == OrderState.PAID,
                        would,
                        trouble));
    }

    private static Row row(Place place, ChangeForm form, Order.Position position, Formats formats) {
        boolean swaps = position.parent().isEmpty();
        var its = swaps ? place.stalls().of(position.event()) : Optional.<Assortment>empty();
        return new Row(
                String.valueOf(position.number()),
                place.names().of(position.item()),
                position.attendee().orElse(place.order().name()),
                formats.money(position.price()),
                swaps,
                position.item().date().map(DateId::toString).orElse(null),
                its.stream().flatMap(one -> items(place, one, false)).toList(),
                its.stream().flatMap(one -> dates(place, one)).toList(),
                swaps
                        ? form.swapped(position)
                                .map(item -> addOns(place, "with." + position.number(), item))
                                .orElse(List.of())
                        : List.of());
    }

    /** @param titled the event is named: there are several */
    private static Stream<Choice> items(Place place, Assortment assortment, boolean titled) {
        var names = place.names();
        return Stalls.tickets(assortment).map(item -> {
            var name = names.of(item);
            var whole = titled ? names.wording().in(assortment.event().title()) + " · " + name : name;
            boolean on = assortment
                    .product(item.product())
                    .filter(product -> product.active()
                            && item.variation()
                                    .flatMap(product::variation)
                                    .map(Variation::active)
                                    .orElse(true))
                    .isPresent();
            return Choice.of(Stalls.key(item), on ? whole : names.wording().text("change.off", whole));
        });
    }

    private static Stream<Choice> dates(Place place, Assortment assortment) {
        return Stalls.ahead(assortment, Instant.now()).stream()
                .map(date -> Choice.of(date.id().toString(), place.names().of(date)));
    }

    private static List<AddOn> addOns(Place place, String prefix, Item ticket) {
        return place.stalls().addOns(ticket).stream()
                .map(item ->
                        new AddOn(prefix + "." + Stalls.key(item), place.names().of(item)))
                .toList();
    }

    private static Response done(Place place, String what) {
        return Replies.seeOther("/admin/orders/" + place.order().code() + "?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
