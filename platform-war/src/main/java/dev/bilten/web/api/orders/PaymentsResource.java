package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Money for an order that came without a gateway. */
@Path(Api.BASE + "/orders/{code}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class PaymentsResource {
    private final MarkPaid markPaid;
    private final FoundOrders orders;
    private final Once once;

    @Inject
    public PaymentsResource(MarkPaid markPaid, FoundOrders orders, Once once) {
        this.markPaid = markPaid;
        this.orders = orders;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "markPaid",
            summary = "Note money that came for an order",
            description =
                    "When all that came covers the order, its tickets are issued and sent; until then it waits for the rest."
                            + " What came beyond stays until it is given back by `createRefund`. An order that is paid or"
                            + " over is refused with `conflict`.")
    @APIResponse(
            responseCode = "201",
            description = "The order: paid, or waiting for the rest",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response add(
            @PathParam("code") String code,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewPayment payment) {
        return once.answer(key, payment, "marked paid by a program", call -> add(call, code, payment));
    }

    private Answer add(CallContext call, String code, NewPayment payment) {
        var order = orders.find(code).order();
        return switch (markPaid.execute(call, new MarkPaid.Command(order.id(), payment.received()))) {
            case MarkPaid.Result.Paid(var paid) -> Answer.at(Api.BASE + "/orders/" + paid.code(), orders.view(paid));
            case MarkPaid.Result.Noted(var waits, var _) ->
                Answer.at(Api.BASE + "/orders/" + waits.code(), orders.view(waits));
            case MarkPaid.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case MarkPaid.Result.AlreadyPaid _ ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is paid already.");
            case MarkPaid.Result.Over _ ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The order is expired or cancelled; its reactivation asks for its places again.");
            case MarkPaid.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
