package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CancelOrder;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels an order; what it costs stands there first, with the fee that the address has. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/cancellation")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class CancelPage {
    private static final String PAGE = "dev/bilten/admin/order/cancel";

    private final ReadOrder read;
    private final CancelOrder cancel;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public CancelPage(ReadOrder read, CancelOrder cancel, Messages messages, CurrentCall current) {
        this.read = read;
        this.cancel = cancel;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param kept what a fee can be kept of; null where nothing was paid
     * @param back what goes back to the buyer; null for nothing
     * @param fee as it was typed and looked at
     */
    record Model(
            FormView form,
            String code,
            String here,
            String order,
            String unit,
            String effect,
            @Nullable String kept,
            @Nullable String back,
            String fee) {}

    @GET
    public Response show(@PathParam("code") String code, @QueryParam("fee") @Nullable String fee) {
        var details = details(code);
        if (details.order().state().over()) {
            return done(details, "already-over");
        }
        var form = Form.of(fee == null ? Map.of() : Map.of("fee", List.of(fee)));
        var typed = fee(details, form);
        return Replies.page(page(details, form, typed).withStatus(form.valid() ? 200 : 422));
    }

    @POST
    public Response cancel(@PathParam("code") String code, Form form) {
        var details = details(code);
        var fee = fee(details, form);
        if (form.valid()) {
            var command = new CancelOrder.Command(details.order().id(), fee);
            switch (cancel.execute(current.call("cancelled by the organizer"), command)) {
                case CancelOrder.Result.Cancelled _ -> {
                    return done(details, "cancelled");
                }
                case CancelOrder.Result.AlreadyOver _ -> {
                    return done(details, "already-over");
                }
                case CancelOrder.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case CancelOrder.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(details, form, fee).withStatus(422));
    }

    private ReadOrder.Details details(String code) {
        return read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }

    private Optional<Money> fee(ReadOrder.Details details, Form form) {
        var fee = form.money("fee", details.order().total().currency()).value();
        var kept = kept(details);
        fee.filter(amount -> amount.compareTo(kept) > 0)
                .ifPresent(_ -> form.fault("fee", "error.between", 0, kept.major()));
        return form.valid() ? fee : Optional.empty();
    }

    private View page(ReadOrder.Details details, Form form, Optional<Money> fee) {
        var order = details.order();
        var wording = new Wording(messages, PAGE, current.locale());
        var formats = wording.formats(details.event().zone());
        int tickets = (int) order.active().count();
        var kept = kept(details);
        var back = fee.map(kept::minus).orElse(kept);
        var effect = order.state() != OrderState.PAID
                ? wording.text("cancel.pending", tickets)
                : wording.text(kept.isZero() ? "cancel.free" : "cancel.void", tickets);
        return View.of(
                PAGE,
                new Model(
                        wording.again(form),
                        order.code(),
                        "/admin/orders/" + order.code() + "/cancellation",
                        "/admin/orders/" + order.code(),
                        kept.currency().getSymbol(current.locale()),
                        effect,
                        kept.isZero() ? null : formats.money(kept),
                        back.isZero() ? null : formats.money(back),
                        form.valid() ? form.raw("fee") : ""));
    }

    /** What was taken and is not given back yet, but for what was kept for a part of it before. */
    private Money kept(ReadOrder.Details details) {
        return cancel.free(current.tenant(), details.order());
    }

    private static Response done(ReadOrder.Details details, String what) {
        return Replies.seeOther("/admin/orders/" + details.order().code() + "?done=" + what);
    }
}
