package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Refund;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
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
public class ChangePage {
    private static final String PAGE = "dev/bilten/admin/order/change";
    /** More than one select can bear; of a longer series the first ones from today. */
    private static final int DATES = 200;

    private final ReadOrder read;
    private final PreviewChange changes;
    private final ListDates listDates;
    private final ExplainStock explain;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public ChangePage(
            ReadOrder read,
            PreviewChange changes,
            ListDates listDates,
            ExplainStock explain,
            Messages messages,
            CurrentCall current) {
        this.read = read;
        this.changes = changes;
        this.listDates = listDates;
        this.explain = explain;
        this.messages = messages;
        this.current = current;
    }

    /** @param what it can become; empty where it belongs to another ticket or event and can only be cancelled */
    record Row(
            String number,
            String what,
            String holder,
            String price,
            boolean swaps,
            @Nullable String date) {}

    /** @param told what is to be posted with it, so that only what was seen is done */
    record Would(List<String> lines, String before, String after, String money, String told, String button) {}

    record Model(
            FormView form,
            String code,
            String order,
            String here,
            String unit,
            List<Row> rows,
            List<Choice> items,
            List<Choice> dates,
            boolean paid,
            @Nullable Would would,
            @Nullable String trouble) {}

    private record Place(ReadOrder.Details details, List<Item> items, List<EventDate> dates, ItemNames names) {
        Order order() {
            return details.order();
        }

        ChangeForm read(Form form) {
            return new ChangeForm(
                    form, order(), items, dates.stream().map(EventDate::id).collect(Collectors.toSet()));
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
            case PreviewChange.Result.Would(var after, var refunds) -> {
                boolean late = !form.raw("told").isEmpty();
                yield Replies.page(page(
                                place,
                                form,
                                would(place, after, refunds),
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
                                .map(one ->
                                        wording().text(one.key(), one.arguments().toArray())))
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with what is new stands beside what is added, or beside the first ticket. */
    private static String field(String pointer) {
        return pointer.equals("/fee") ? "fee" : pointer.startsWith("/positions") ? "to" : "add";
    }

    private Place place(String code) {
        var details = read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
        var items = details.products().stream()
                .filter(Product::active)
                .flatMap(ChangePage::kinds)
                .toList();
        var event = details.event();
        var dates = event.series() ? dates(details) : List.<EventDate>of();
        return new Place(details, items, dates, new ItemNames(wording(), event.zone(), details.products(), dates));
    }

    private static Stream<Item> kinds(Product product) {
        return product.variations().isEmpty()
                ? Stream.of(Item.of(product.id()))
                : product.variations().stream()
                        .filter(kind -> kind.active())
                        .map(kind -> ChangeForm.item(product.id(), Optional.of(kind.id())));
    }

    private List<EventDate> dates(ReadOrder.Details details) {
        var today = java.time.LocalDate.now(details.event().zone());
        var span = new ListDates.Span(Optional.of(today), Optional.empty());
        var next = listDates
                .execute(current.tenant(), details.event().id(), span, Optional.empty(), DATES)
                .map(slice -> slice.results().stream().map(one -> one.date()).toList())
                .orElse(List.of());
        return next;
    }

    private View page(Place place, Form form, @Nullable Would would, @Nullable String trouble) {
        var order = place.order();
        var formats = wording().formats(place.details().event().zone());
        var rows = order.active()
                .filter(position -> position.parent().isEmpty())
                .map(position -> new Row(
                        String.valueOf(position.number()),
                        place.names().of(position.item()),
                        position.attendee().orElse(order.name()),
                        formats.money(position.price()),
                        position.event().equals(order.event()),
                        position.item().date().map(DateId::toString).orElse(null)))
                .toList();
        var items = place.items().stream()
                .map(item -> Choice.of(ChangeForm.key(item), place.names().of(item)))
                .toList();
        var dates = place.dates().stream()
                .map(date -> Choice.of(date.id().toString(), place.names().of(date)))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        wording().again(form),
                        order.code(),
                        "/admin/orders/" + order.code(),
                        "/admin/orders/" + order.code() + "/change",
                        order.total().currency().getSymbol(current.locale()),
                        rows,
                        items,
                        dates,
                        order.state() == OrderState.PAID,
                        would,
                        trouble));
    }

    private Would would(Place place, Order after, List<Refund> refunds) {
        var before = place.order();
        var formats = wording().formats(place.details().event().zone());
        var stay = after.active().map(Order.Position::id).collect(Collectors.toSet());
        var were = before.active().map(Order.Position::id).collect(Collectors.toSet());
        var lines = new ArrayList<String>();
        before.active()
                .filter(position -> !stay.contains(position.id()))
                .forEach(position -> lines.add(wording()
                        .text(
                                "change.gone",
                                position.number(),
                                place.names().of(position.item()),
                                formats.money(position.price()))));
        after.active()
                .filter(position -> !were.contains(position.id()))
                .forEach(position -> lines.add(wording()
                        .text("change.new", place.names().of(position.item()), formats.money(position.price()))));
        var back = refunds.stream()
                .map(Refund::amount)
                .reduce(Money.zero(after.total().currency()), Money::plus);
        var more = after.owed().minus(before.owed());
        var money = !back.isZero()
                ? wording().text("change.back", formats.money(back))
                : after.state() == OrderState.PAID && !after.owed().isZero()
                        ? wording().text(more.isNegative() ? "change.owes" : "change.more", formats.money(after.owed()))
                        : wording().text(after.state() == OrderState.PAID ? "change.even" : "change.unpaid");
        return new Would(
                lines,
                formats.money(before.total()),
                formats.money(after.total()),
                money,
                after.total().major().toPlainString(),
                !back.isZero()
                        ? wording().text("change.do.back", formats.money(back))
                        : wording().text("change.do"));
    }

    private static Response done(Place place, String what) {
        return Replies.seeOther("/admin/orders/" + place.order().code() + "?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
