package dev.bilten.admin.order;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.CorrectInvoice;
import dev.bilten.ordering.app.ReadOrder;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom the invoice is for, and whether its VAT number is good; what another tax costs stands there before it is done. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/invoice")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
public class InvoicePage {
    private static final String PAGE = "dev/bilten/admin/order/invoice";

    private final ReadOrder read;
    private final CorrectInvoice correct;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public InvoicePage(ReadOrder read, CorrectInvoice correct, Messages messages, CurrentCall current) {
        this.read = read;
        this.correct = correct;
        this.messages = messages;
        this.current = current;
    }

    record Would(String before, String after, String money) {}

    /** @param told the total that was shown last, so that only what was seen is done */
    record Model(
            FormView form,
            String code,
            String order,
            String here,
            List<Choice> countries,
            String told,
            @Nullable Would would,
            @Nullable String trouble) {}

    @GET
    public View show(@PathParam("code") String code) {
        var details = details(code);
        var to = details.order().invoiceTo();
        var form = FormView.of(Map.of(
                "country", to.country().orElse(""),
                "company", to.company(),
                "address", to.address(),
                "vatId", to.vatId(),
                "checked", to.vatIdChecked() ? "on" : ""));
        return page(details, form, details.order(), null, null);
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
        var invoice =
                new InvoiceTo(1, country, form.raw("company"), form.raw("address"), vatId, form.ticked("checked"));
        var command = new CorrectInvoice.Command(details.order().id(), invoice, told);
        return switch (correct.execute(current.call("invoice corrected by the organizer"), command)) {
            case CorrectInvoice.Result.Corrected _ -> done(details, "invoice");
            case CorrectInvoice.Result.Would(var before, var after) ->
                Replies.page(page(details, wording().again(form), after, would(details, before, after), null)
                        .withStatus(409));
            case CorrectInvoice.Result.Refused(var violations) -> {
                violations.forEach(violation -> form.fault(
                        violation.pointer().substring("/invoice/".length()),
                        violation.key(),
                        violation.arguments().toArray()));
                yield wrong(details, form);
            }
            case CorrectInvoice.Result.PaymentUnderWay _ ->
                Replies.page(page(
                                details,
                                wording().again(form),
                                details.order(),
                                null,
                                wording().text("invoice.under-way"))
                        .withStatus(409));
            case CorrectInvoice.Result.NotPossible _ -> done(details, "already-over");
            case CorrectInvoice.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Response wrong(ReadOrder.Details details, Form form) {
        return Replies.page(page(details, wording().again(form), details.order(), null, null)
                .withStatus(422));
    }

    private ReadOrder.Details details(String code) {
        return read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
    }

    private Would would(ReadOrder.Details details, Order before, Order after) {
        var formats = wording().formats(details.event().zone());
        var more = after.total().minus(before.total());
        var key = before.state() != OrderState.PAID
                ? "invoice.unpaid"
                : more.isNegative() ? "invoice.back" : "invoice.more";
        var difference = more.isNegative() ? before.total().minus(after.total()) : more;
        return new Would(
                formats.money(before.total()),
                formats.money(after.total()),
                wording().text(key, formats.money(difference)));
    }

    private View page(
            ReadOrder.Details details, FormView form, Order shown, @Nullable Would would, @Nullable String trouble) {
        var here = "/admin/orders/" + details.order().code();
        return View.of(
                PAGE,
                new Model(
                        form,
                        details.order().code(),
                        here,
                        here + "/invoice",
                        CountryChoices.in(current.locale()),
                        shown.total().major().toPlainString(),
                        would,
                        trouble));
    }

    private static Response done(ReadOrder.Details details, String what) {
        return Replies.seeOther("/admin/orders/" + details.order().code() + "?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
