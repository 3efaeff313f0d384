package dev.bilten.admin.sell;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.admin.order.Stalls;
import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.ordering.app.SellAtBoxOffice;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sells over a counter: what it costs stands there before anybody takes the money. */
@Path("/admin/events/{id}/sell")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
public class SellPage {
    private static final String PAGE = "dev/bilten/admin/sell/sell";

    private final ReadSold readSold;
    private final SellAtBoxOffice sell;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public SellPage(ReadSold readSold, SellAtBoxOffice sell, Messages messages, CurrentCall current) {
        this.readSold = readSold;
        this.sell = sell;
        this.messages = messages;
        this.current = current;
    }

    record Field(String name, String label) {}

    /** @param price where the buyer says how much; null where it is listed */
    record Ticket(
            String name,
            String label,
            String listed,
            @Nullable String price,
            List<Field> addOns) {}

    /** @param told the total that was shown, so that only that is sold */
    record Would(String total, String told, List<String> lines) {}

    record Model(
            FormView form,
            String event,
            String eventHref,
            String here,
            String unit,
            List<Ticket> tickets,
            List<Choice> dates,
            List<Choice> ways,
            @Nullable Would would,
            @Nullable String trouble) {}

    private record Place(Assortment sold, Stalls stalls, ItemNames names) {}

    @GET
    public View show(@PathParam("id") String id) {
        return page(place(id), FormView.of(Map.of("how", SaleForm.CASH)), null, null);
    }

    @POST
    public Response sell(@PathParam("id") String id, Form form) {
        var place = place(id);
        var sale = new SaleForm(
                form,
                place.sold(),
                place.stalls(),
                wording().text("sell.walkin"),
                current.locale().toLanguageTag());
        var command = sale.command();
        var told = form.money("told", place.sold().event().currency()).value().filter(_ -> !form.ticked("again"));
        if (!form.valid()) {
            return again(place, form, null, 422);
        }
        return switch (sell.execute(current.call("sold at the box office"), command, told)) {
            case SellAtBoxOffice.Result.Sold(var order) ->
                Replies.seeOther("/admin/orders/" + order.code() + "?done=sold");
            case SellAtBoxOffice.Result.Would(var order) ->
                Replies.page(page(place, wording().again(form), would(place, order), null));
            case SellAtBoxOffice.Result.Not(var why) -> refused(place, sale, form, why);
        };
    }

    private Response refused(Place place, SaleForm sale, Form form, CreateOrder.Result why) {
        return switch (why) {
            case CreateOrder.Result.Refused(var violations) -> {
                violations.forEach(violation -> form.fault(
                        sale.field(violation.pointer()),
                        violation.key(),
                        violation.arguments().toArray()));
                yield again(place, form, null, 422);
            }
            case CreateOrder.Result.SoldOut(var left) ->
                again(
                        place,
                        form,
                        left.entrySet().stream()
                                .map(entry -> wording()
                                        .text("sell.sold-out", place.names().of(entry.getKey()), entry.getValue()))
                                .collect(Collectors.joining(" ")),
                        409);
            case CreateOrder.Result.NotOnSale(var reason) ->
                again(place, form, wording().text("sell.closed." + reason.name()), 409);
            case CreateOrder.Result.NoSuchEvent() -> throw ProblemException.notFound();
            case CreateOrder.Result.Created _ -> throw new IllegalStateException("told above");
        };
    }

    private Response again(Place place, Form form, @Nullable String trouble, int status) {
        return Replies.page(page(place, wording().again(form), null, trouble).withStatus(status));
    }

    private Place place(String id) {
        var event = new EventId(Replies.id(id));
        var sold = readSold.all(current.tenant(), List.of(event)).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var names = new ItemNames(wording(), sold.event().zone(), sold.products(), sold.dates());
        return new Place(sold, new Stalls(List.of(sold)), names);
    }

    private Would would(Place place, Order order) {
        var formats = wording().formats(place.sold().event().zone());
        var counted = order.active()
                .collect(Collectors.groupingBy(Order.Position::item, HashMap::new, Collectors.counting()));
        return new Would(
                formats.money(order.total()),
                order.total().major().toPlainString(),
                order.active()
                        .map(Order.Position::item)
                        .distinct()
                        .map(item -> wording()
                                .text(
                                        "sell.line",
                                        counted.getOrDefault(item, 0L),
                                        place.names().of(item)))
                        .toList());
    }

    private View page(Place place, FormView form, @Nullable Would would, @Nullable String trouble) {
        var event = place.sold().event();
        return View.of(
                PAGE,
                new Model(
                        form,
                        wording().in(event.title()),
                        "/admin/events/" + event.id(),
                        "/admin/events/" + event.id() + "/sell",
                        event.currency().getSymbol(current.locale()),
                        SaleForm.tickets(place.sold(), place.stalls()).stream()
                                .map(item -> ticket(place, item))
                                .toList(),
                        Stalls.ahead(place.sold(), clock.instant()).stream()
                                .map(date -> Choice.of(
                                        date.id().toString(), place.names().of(date)))
                                .toList(),
                        List.of(
                                Choice.of(SaleForm.CASH, wording().text("sell.how.cash")),
                                Choice.of(SaleForm.CARD, wording().text("sell.how.card")),
                                Choice.of(SaleForm.LATER, wording().text("sell.how.later"))),
                        would,
                        trouble));
    }

    private Ticket ticket(Place place, Item item) {
        var product = place.sold().product(item.product()).orElseThrow();
        var price = item.variation()
                .flatMap(product::variation)
                .flatMap(kind -> kind.price())
                .orElse(product.price());
        return new Ticket(
                SaleForm.name(item),
                place.names().of(item),
                wording().formats(place.sold().event().zone()).money(price),
                SaleForm.open(place.sold(), item) ? "price." + Stalls.key(item) : null,
                place.stalls().addOns(item).stream()
                        .map(addOn -> new Field(
                                SaleForm.name(item, addOn),
                                wording().text("sell.with", place.names().of(addOn))))
                        .toList());
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
