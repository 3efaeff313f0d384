package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.ReturnMoney;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
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
import java.util.Map;
import java.util.Optional;

/** Gives money back and cancels nothing; what will happen stands there first, with the amount that the address has. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/refund")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class RefundPage {
    static final String NO_REASON = "given back by the organizer";
    private static final int LONGEST = 200;

    private final ReadOrder read;
    private final ReturnMoney returns;
    private final RefundDrawing drawing;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public RefundPage(
            ReadOrder read, ReturnMoney returns, RefundDrawing drawing, Messages messages, CurrentCall current) {
        this.read = read;
        this.returns = returns;
        this.drawing = drawing;
        this.messages = messages;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("code") String code, @Context UriInfo address) {
        var details = details(code);
        if (details.kept().minor() <= 0) {
            return done(details, "nothing-kept");
        }
        var form = Form.of(Map.copyOf(address.getQueryParameters()));
        var asked = form.raw("amount").isEmpty() ? Optional.<Money>empty() : amount(details, form);
        check(form);
        return Replies.page(drawing.page(details, form, wording(), asked).withStatus(form.valid() ? 200 : 422));
    }

    @POST
    public Response giveBack(@PathParam("code") String code, Form form) {
        var details = details(code);
        var amount = amount(details, form);
        check(form);
        if (form.valid() && amount.isPresent()) {
            var reason = form.raw("reason").strip();
            var command = new ReturnMoney.Command(
                    details.order().id(),
                    RefundDrawing.ticket(form, details).map(Order.Position::id),
                    amount.get(),
                    RefundDrawing.byHand(form, details),
                    form.ticked("tell"));
            switch (returns.execute(current.call(reason.isEmpty() ? NO_REASON : reason), command)) {
                case ReturnMoney.Result.Returned _ -> {
                    return done(details, "returned");
                }
                case ReturnMoney.Result.NothingKept _ -> {
                    return done(details, "nothing-kept");
                }
                case ReturnMoney.Result.Refused(var violations) ->
                    Wording.explain(form, violations, Map.of("/position", "ticket"));
                case ReturnMoney.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(
                drawing.page(details, form, wording(), Optional.empty()).withStatus(422));
    }

    private Optional<Money> amount(ReadOrder.Details details, Form form) {
        var ticket = RefundDrawing.ticket(form, details);
        if (ticket.isEmpty() && !form.raw("ticket").isEmpty()) {
            form.fault("ticket", "error.unknown-choice");
        }
        var kept = ticket.map(Order.Position::price)
                .filter(price -> price.compareTo(details.kept()) < 0)
                .orElse(details.kept());
        var amount = form.money("amount", kept.currency()).required().value();
        amount.filter(one -> one.minor() <= 0 || one.compareTo(kept) > 0)
                .ifPresent(_ ->
                        form.fault("amount", "error.between", new Money(1, kept.currency()).major(), kept.major()));
        return form.valid() ? amount : Optional.empty();
    }

    private static void check(Form form) {
        if (form.raw("reason").length() > LONGEST) {
            form.fault("reason", "error.too-long", LONGEST);
        }
    }

    private ReadOrder.Details details(String code) {
        return read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }

    private Wording wording() {
        return new Wording(messages, RefundDrawing.PAGE, current.locale());
    }

    private static Response done(ReadOrder.Details details, String what) {
        return Replies.seeOther("/admin/orders/" + details.order().code() + "?done=" + what);
    }
}
