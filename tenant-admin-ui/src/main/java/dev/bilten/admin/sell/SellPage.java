package dev.bilten.admin.sell;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.order.ItemNames;
import dev.bilten.admin.order.Stalls;
import dev.bilten.catalog.api.EventId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.MadePrices;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.ordering.app.SellAtBoxOffice;
import dev.bilten.ordering.app.answers.AskWhoComes;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sells over a counter: what it costs stands there before anybody takes the money. */
@Path("/admin/events/{id}/sell")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinEvent("id")
public class SellPage {
    static final String PAGE = "dev/bilten/admin/sell/sell";

    private final ReadSold readSold;
    private final SellAtBoxOffice sell;
    private final ReadOrder read;
    private final MadePrices prices;
    private final AskWhoComes whoComes;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public SellPage(
            ReadSold readSold,
            SellAtBoxOffice sell,
            ReadOrder read,
            MadePrices prices,
            AskWhoComes whoComes,
            Messages messages,
            CurrentCall current) {
        this.readSold = readSold;
        this.sell = sell;
        this.read = read;
        this.prices = prices;
        this.whoComes = whoComes;
        this.messages = messages;
        this.current = current;
    }

    /** @param sold the code of what was sold just now */
    @GET
    public View show(@PathParam("id") String id, @QueryParam("sold") @Nullable String sold) {
        var before = Optional.ofNullable(sold)
                .flatMap(code -> read.byCode(current.tenant(), code))
                .map(ReadOrder.Details::order)
                .filter(order -> order.events().equals(Set.of(new EventId(Replies.id(id)))));
        return counter(id).next(before.orElse(null));
    }

    @POST
    public Response sell(@PathParam("id") String id, Form form) {
        var place = counter(id);
        var sale = new SaleForm(
                form,
                place.sold(),
                place.stalls(),
                wording().text("sell.walkin"),
                current.locale().toLanguageTag());
        var command = sale.command();
        var told = form.money("told", place.sold().event().currency()).value().filter(_ -> sale.told());
        if (!form.valid()) {
            return again(place, form, null, 422);
        }
        return switch (sell.execute(current.call("sold at the box office"), command, told)) {
            case SellAtBoxOffice.Result.Sold(var order) ->
                Replies.seeOther("/admin/events/" + place.sold().event().id() + "/sell?sold=" + order.code());
            case SellAtBoxOffice.Result.Would(var order) ->
                Replies.page(place.page(wording().again(form), would(place, order), null));
            case SellAtBoxOffice.Result.Not(var why) -> refused(place, sale, command, form, why);
        };
    }

    private Counter.Would would(Counter place, Order order) {
        return place.would(
                order, positions -> prices.of(current.tenant(), positions), whoComes.execute(current.tenant(), order));
    }

    private Response refused(
            Counter place, SaleForm sale, CreateOrder.Command command, Form form, CreateOrder.Result why) {
        return switch (why) {
            case CreateOrder.Result.Refused(var violations) -> {
                violations.stream()
                        .filter(violation -> !SaleForm.gone(violation))
                        .forEach(violation -> form.fault(
                                sale.field(violation.pointer()),
                                violation.key(),
                                violation.arguments().toArray()));
                yield again(place, form, named(place, command, violations), null, 422);
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

    /** The price once more, where only who comes is wrong: beside it stands what was typed. */
    private Counter.@Nullable Would named(Counter place, CreateOrder.Command command, List<Violation> violations) {
        boolean only = violations.stream().allMatch(wrong -> wrong.pointer().startsWith("/attendees/"));
        return only
                        && sell.execute(
                                        current.call("looked at the price"),
                                        command.naming(List.of()),
                                        Optional.empty())
                                instanceof SellAtBoxOffice.Result.Would(var order)
                ? would(place, order)
                : null;
    }

    private Response again(Counter place, Form form, @Nullable String trouble, int status) {
        return again(place, form, null, trouble, status);
    }

    private Response again(
            Counter place, Form form, Counter.@Nullable Would would, @Nullable String trouble, int status) {
        return Replies.page(place.page(wording().again(form), would, trouble).withStatus(status));
    }

    private Counter counter(String id) {
        var event = new EventId(Replies.id(id));
        var sold = readSold.all(current.tenant(), List.of(event)).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var names = new ItemNames(wording(), sold.event().zone(), sold.products(), sold.dates());
        return new Counter(wording(), sold, new Stalls(List.of(sold)), names, clock.instant());
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
