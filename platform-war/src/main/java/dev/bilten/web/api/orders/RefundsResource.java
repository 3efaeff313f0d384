package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ReturnMoney;
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

/** Money back to a buyer who keeps all tickets. */
@Path(Api.BASE + "/orders/{code}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class RefundsResource {
    private final ReturnMoney returnMoney;
    private final FoundOrders orders;
    private final Once once;

    @Inject
    public RefundsResource(ReturnMoney returnMoney, FoundOrders orders, Once once) {
        this.returnMoney = returnMoney;
        this.orders = orders;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "createRefund",
            summary = "Give money back and cancel nothing",
            description =
                    "Out of goodwill, or since more came than the order costs. What a paid order cost is lowered by what was no"
                            + " such excess, with the tax in it; named a position, that one alone costs less. From the latest payment first; `refunds` says how far that"
                            + " is. An order of which no money is kept is refused with `conflict`.")
    @APIResponse(
            responseCode = "201",
            description = "The order as it is then",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response create(
            @PathParam("code") String code, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewRefund refund) {
        return once.answer(key, refund, refund.cause(), call -> create(call, code, refund));
    }

    private Answer create(CallContext call, String code, NewRefund refund) {
        var found = orders.find(code).order();
        var command = new ReturnMoney.Command(
                found.id(),
                refund.ticket(found),
                refund.back(),
                Boolean.TRUE.equals(refund.byHand()),
                Boolean.TRUE.equals(refund.tell()));
        return switch (returnMoney.execute(call, command)) {
            case ReturnMoney.Result.Returned(var order, var _) ->
                Answer.at(Api.BASE + "/orders/" + order.code(), orders.view(order));
            case ReturnMoney.Result.NothingKept _ ->
                throw new ProblemException(ProblemType.CONFLICT, "No money of the order is kept.");
            case ReturnMoney.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case ReturnMoney.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
