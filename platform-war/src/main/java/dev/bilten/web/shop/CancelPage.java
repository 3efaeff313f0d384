package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.CancelOwnOrder;
import dev.bilten.ordering.app.CancelOwnOrder.Offer;
import dev.bilten.ordering.app.CancelOwnOrder.WhyNot;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A buyer gives the whole order back: what comes back and what is kept stands there before anything happens. */
@Path("/o/{secret}/cancellation")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("buyers need no account; the secret in the address is the key")
public class CancelPage {
    private final CancelOwnOrder cancelOwnOrder;
    private final ReadOrder readOrder;
    private final OrderModel orderModel;
    private final ItemNames names;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CancelPage(
            CancelOwnOrder cancelOwnOrder,
            ReadOrder readOrder,
            OrderModel orderModel,
            ItemNames names,
            Shopfront shopfront,
            CurrentCall current) {
        this.cancelOwnOrder = cancelOwnOrder;
        this.readOrder = readOrder;
        this.orderModel = orderModel;
        this.names = names;
        this.shopfront = shopfront;
        this.current = current;
    }

    /**
     * @param fee what is kept, in the smallest unit: sent back with the form
     * @param amounts what comes back and what is kept; empty of an order that nobody paid
     * @param changed the fee is another one than the page said before
     */
    public record Cancellation(
            String action,
            String fee,
            String text,
            List<OrderModel.Line> amounts,
            String button,
            String back,
            boolean changed) {}

    @GET
    public Response ask(@PathParam("secret") String secret) {
        var details = find(secret);
        return cancelOwnOrder
                .offer(current.tenant(), clock.instant(), secret)
                .map(offer -> page(details, offer, false, 200))
                .orElseGet(() -> refused(
                        details,
                        cancelOwnOrder
                                .against(current.tenant(), clock.instant(), secret)
                                .orElse(WhyNot.OVER)));
    }

    @POST
    public Response cancel(@PathParam("secret") String secret, Form form) {
        var details = find(secret);
        var fee = new Money(fee(form), details.order().total().currency());
        var command = new CancelOwnOrder.Command(secret, fee);
        return switch (cancelOwnOrder.execute(current.call("cancels the own order"), command)) {
            case CancelOwnOrder.Result.Cancelled _ ->
                Response.seeOther(URI.create("/o/" + secret)).build();
            case CancelOwnOrder.Result.OtherFee(var offer) -> page(details, offer, true, 409);
            case CancelOwnOrder.Result.NotPossible(var why) -> refused(details, why);
            case CancelOwnOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Anything that is no number is no fee that the page has shown. */
    private static long fee(Form form) {
        try {
            return Long.parseLong(form.raw("fee"));
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private Response page(ReadOrder.Details details, Offer offer, boolean changed, int status) {
        var formats = EventFacts.formats(details.event(), shopfront.locale());
        var paid = !offer.fee().isZero() || !offer.back().isZero();
        var amounts = List.of(
                new OrderModel.Line(shopfront.word("cancel.back"), formats.money(offer.back())),
                new OrderModel.Line(shopfront.word("cancel.kept"), formats.money(offer.fee())));
        var href = "/o/" + details.order().secret();
        var cancellation = new Cancellation(
                href + "/cancellation",
                String.valueOf(offer.fee().minor()),
                shopfront.word(paid ? "cancel.text.paid" : "cancel.text"),
                paid ? amounts : List.of(),
                paid
                        ? shopfront.word("cancel.button.paid", formats.money(offer.back()))
                        : shopfront.word("cancel.button"),
                href,
                changed);
        var model = Map.of(
                "event",
                new EventFacts().of(details.event(), shopfront.locale()),
                "bill",
                Bill.of(details.event(), names, details.order(), shopfront),
                "cancellation",
                cancellation);
        var view = shopfront.privatePage("order-cancel", model, details.order().events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private Response refused(ReadOrder.Details details, WhyNot why) {
        var word = why == WhyNot.HANDED_OVER ? "cancel.refused.handed-over" : "cancel.refused";
        var model = orderModel.of(details, FormView.of(Map.of()), shopfront.word(word));
        var view = shopfront.privatePage("order", model, details.order().events());
        return Response.status(409).entity(view.withStatus(409)).build();
    }

    private ReadOrder.Details find(String secret) {
        return readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }
}
