package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.Item;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReadSold;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Swaps, adds and cancels tickets of an order; what it costs stands there before it is done. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/change")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class ChangePage {
    private final ReadOrder read;
    private final PreviewChange changes;
    private final ReadSold readSold;
    private final ExplainStock explain;
    private final ChangeShown shown;
    private final CurrentCall current;

    @Inject
    public ChangePage(
            ReadOrder read,
            PreviewChange changes,
            ReadSold readSold,
            ExplainStock explain,
            ChangeShown shown,
            CurrentCall current) {
        this.read = read;
        this.changes = changes;
        this.readSold = readSold;
        this.explain = explain;
        this.shown = shown;
        this.current = current;
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
            return Replies.page(shown.page(place, form, null, null));
        }
        var command = place.read(form).command();
        if (!form.valid()) {
            return Replies.page(shown.page(place, form, null, null).withStatus(422));
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
            return Replies.page(shown.page(place, form, null, null).withStatus(422));
        }
        return answer(place, form, changes.execute(current.call("changed by the organizer"), command, told.get()));
    }

    private Response answer(ChangeShown.Place place, Form form, PreviewChange.Result result) {
        return switch (result) {
            case PreviewChange.Result.Changed _ -> done(place, "changed");
            case PreviewChange.Result.Would would -> {
                boolean late = !form.raw("told").isEmpty();
                yield Replies.page(shown.page(
                                place,
                                form,
                                WouldChange.of(
                                        place.order(),
                                        would,
                                        place.names(),
                                        place.details().event().zone()),
                                late ? shown.wording().text("change.moved") : null)
                        .withStatus(late ? 409 : 200));
            }
            case PreviewChange.Result.Not(var why) -> refused(place, form, why);
        };
    }

    private Response refused(ChangeShown.Place place, Form form, ChangeOrder.Result why) {
        var trouble = switch (why) {
            case ChangeOrder.Result.SoldOut(var left) ->
                left.entrySet().stream()
                        .map(entry -> soldOut(place, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(" "));
            case ChangeOrder.Result.PaymentUnderWay _ -> shown.wording().text("change.under-way");
            case ChangeOrder.Result.NotPossible _ -> shown.wording().text("change.over");
            case ChangeOrder.Result.Refused(var violations) -> {
                form.explain(violations, ChangePage::field);
                yield null;
            }
            case ChangeOrder.Result.NotFound() -> throw ProblemException.notFound();
            case ChangeOrder.Result.Changed _ -> throw new IllegalStateException("told above");
        };
        int status = why instanceof ChangeOrder.Result.Refused ? 422 : 409;
        return Replies.page(shown.page(place, form, null, trouble).withStatus(status));
    }

    /** With where the places are. */
    private String soldOut(ChangeShown.Place place, Item item, int left) {
        var said = shown.wording().text("change.sold-out", place.names().of(item), left);
        return Stream.concat(
                        Stream.of(said),
                        explain.refusals(current.tenant(), Map.of(item, "")).stream()
                                .map(one -> shown.wording()
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

    private ChangeShown.Place place(String code) {
        var details = read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
        var events = Stream.concat(Stream.of(details.order().event()), details.order().events().stream())
                .distinct()
                .toList();
        var stalls = new Stalls(readSold.all(current.tenant(), events));
        var names = new ItemNames(shown.wording(), details.event().zone(), details.products(), stalls.dates());
        return new ChangeShown.Place(details, stalls, names);
    }

    private static Response done(ChangeShown.Place place, String what) {
        return Replies.seeOther("/admin/orders/" + place.order().code() + "?done=" + what);
    }
}
