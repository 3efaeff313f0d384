package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.CorrectInvoice;
import dev.bilten.ordering.app.LookUpVat;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom the invoice of an order is for. */
@Path(Api.BASE + "/orders/{code}/invoice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class InvoiceResource {
    private final CorrectInvoice correct;
    private final FoundOrders orders;
    private final LookUpVat lookUp;
    private final CurrentCall current;

    @Inject
    public InvoiceResource(CorrectInvoice correct, FoundOrders orders, LookUpVat lookUp, CurrentCall current) {
        this.correct = correct;
        this.lookUp = lookUp;
        this.orders = orders;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "correctInvoice",
            summary = "Put right whom an order's invoice is for",
            description =
                    "All of it, as it shall be. `vatIdChecked` says that somebody looked the number up and found it valid. The tax"
                            + " of every line is decided anew, with what VIES says of the number where the organizer has it asked: what a paid order costs less goes back, what it costs more is owed.")
    public OrderView correct(@PathParam("code") String code, NewInvoice invoice) {
        var call = current.call("invoice corrected by a program");
        var order = orders.find(code).order();
        var proved = lookUp.execute(call, invoice.read(), order.invoiceTo());
        return switch (correct.execute(call, new CorrectInvoice.Command(order.id(), proved, Optional.empty()))) {
            case CorrectInvoice.Result.Corrected(var after, var _) -> orders.view(after);
            case CorrectInvoice.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case CorrectInvoice.Result.PaymentUnderWay(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is being paid.");
            case CorrectInvoice.Result.NotPossible(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is over.");
            case CorrectInvoice.Result.NotFound() -> throw ProblemException.notFound();
            case CorrectInvoice.Result.Would(var _, var _) ->
                throw new IllegalStateException("nobody asked what it would cost");
        };
    }
}
