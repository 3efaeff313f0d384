package dev.bilten.admin.order;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.CorrectInvoice;
import dev.bilten.ordering.app.LookUpVat;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the invoice is for, and whether its VAT number is good; what another tax costs stands there before it is done. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/invoice")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class InvoicePage {
    private static final String PAGE = "dev/bilten/admin/order/invoice";

    private final ReadOrder read;
    private final CorrectInvoice correct;
    private final LookUpVat lookUp;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public InvoicePage(
            ReadOrder read, CorrectInvoice correct, LookUpVat lookUp, Messages messages, CurrentCall current) {
        this.read = read;
        this.correct = correct;
        this.lookUp = lookUp;
        this.messages = messages;
        this.current = current;
    }

    /** @param asked set where VIES was asked just now */
    @GET
    public View show(@PathParam("code") String code, @QueryParam("asked") @Nullable String asked) {
        var details = details(code);
        var beside = asked == null ? InvoiceModel.Beside.NOTHING : InvoiceModel.Beside.ASKED;
        var invoice = details.order().invoiceTo();
        return page(details, InvoiceModel.filled(invoice), details.order(), beside, invoice);
    }

    @POST
    public Response correct(@PathParam("code") String code, Form form) {
        var details = details(code);
        var told = form.money("told", details.order().total().currency())
                .required()
                .value();
        var country = form.choice("country", CountryChoices.CODES).value();
        var vatId = form.raw("vatId");
        if (form.ticked("checked") && vatId.isEmpty()) {
            form.fault("vatId", "error.required");
        }
        if (!form.valid() || told.isEmpty()) {
            return wrong(details, form);
        }
        var typed = new InvoiceTo(1, country, form.raw("company"), form.raw("address"), vatId, form.ticked("checked"));
        var call = current.call("invoice corrected by the organizer");
        var invoice = lookUp.execute(call, typed, details.order().invoiceTo());
        var command = new CorrectInvoice.Command(details.order().id(), invoice, told);
        return answer(details, form, wording().again(form), correct.execute(call, command), invoice);
    }

    /** Asks VIES now, whatever it said before; what another tax costs is shown first here too. */
    @POST
    @Path("vies")
    public Response ask(@PathParam("code") String code, Form form) {
        var details = details(code);
        var order = details.order();
        var call = current.call("VIES asked by the organizer");
        var invoice = lookUp.anew(call, order.invoiceTo());
        var result = correct.execute(call, new CorrectInvoice.Command(order.id(), invoice, Optional.of(order.total())));
        return result instanceof CorrectInvoice.Result.Corrected
                ? Replies.seeOther(here(details) + "/invoice?asked=1")
                : answer(details, form, InvoiceModel.filled(invoice), result, invoice);
    }

    private Response answer(
            ReadOrder.Details details, Form form, FormView shown, CorrectInvoice.Result result, InvoiceTo invoice) {
        return switch (result) {
            case CorrectInvoice.Result.Corrected _ -> done(details, "invoice");
            case CorrectInvoice.Result.Would(var before, var after) ->
                Replies.page(page(details, shown, after, InvoiceModel.would(wording(), details, before, after), invoice)
                        .withStatus(409));
            case CorrectInvoice.Result.Refused(var violations) -> {
                form.explain(violations, pointer -> pointer.substring("/invoice/".length()));
                yield wrong(details, form);
            }
            case CorrectInvoice.Result.PaymentUnderWay _ -> {
                var trouble = InvoiceModel.Beside.trouble(wording().text("invoice.under-way"));
                yield Replies.page(
                        page(details, shown, details.order(), trouble, invoice).withStatus(409));
            }
            case CorrectInvoice.Result.NotPossible _ -> done(details, "already-over");
            case CorrectInvoice.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Response wrong(ReadOrder.Details details, Form form) {
        var order = details.order();
        return Replies.page(page(details, wording().again(form), order, InvoiceModel.Beside.NOTHING, order.invoiceTo())
                .withStatus(422));
    }

    private ReadOrder.Details details(String code) {
        return read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }

    /** @param proved with what VIES says of what the form shows */
    private View page(
            ReadOrder.Details details, FormView form, Order shown, InvoiceModel.Beside beside, InvoiceTo proved) {
        var proof = InvoiceProof.of(wording(), details.event().zone(), proved, lookUp.wanted(current.tenant()));
        return View.of(PAGE, InvoiceModel.of(wording(), details, form, shown, beside, proof));
    }

    private static Response done(ReadOrder.Details details, String what) {
        return Replies.seeOther(here(details) + "?done=" + what);
    }

    private static String here(ReadOrder.Details details) {
        return "/admin/orders/" + details.order().code();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
