package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.Stock;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ReactivateOrder;
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

/** Take up an order again that is over. */
@Path(Api.BASE + "/orders/{code}/reactivation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class ReactivationResource {
    private final ReactivateOrder useCase;
    private final FoundOrders orders;
    private final SoldOut soldOut;
    private final Once once;

    @Inject
    public ReactivationResource(ReactivateOrder useCase, FoundOrders orders, SoldOut soldOut, Once once) {
        this.useCase = useCase;
        this.orders = orders;
        this.soldOut = soldOut;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "reactivateOrder",
            summary = "Take up an order again that is over",
            description =
                    "One that expired, was denied or cancelled, at its prices, if its stock can still be had: else it is refused"
                            + " with `sold-out`. A fee that was kept counts towards what it costs. Refused when what it is for is"
                            + " over, and when its buyer has as many meanwhile as one person may.")
    @APIResponse(
            responseCode = "201",
            description = "The order, waiting for its money",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response decide(
            @PathParam("code") String code,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewDecision decision) {
        return once.answer(key, decision, decision.cause(), call -> decide(call, code));
    }

    private Answer decide(CallContext call, String code) {
        return switch (useCase.execute(call, orders.find(code).order().id())) {
            case ReactivateOrder.Result.Reactivated(var order) ->
                Answer.at(Api.BASE + "/orders/" + order.code(), orders.view(order));
            case ReactivateOrder.Result.SoldOut(var before) ->
                throw soldOut.reactivated(
                        call.tenant(),
                        before.takes().stream().map(Stock.Take::item).distinct().toList());
            case ReactivateOrder.Result.TooLate(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "What the order is for is over.");
            case ReactivateOrder.Result.Refused(var _, var violations) -> throw Faults.refusal(violations);
            case ReactivateOrder.Result.NotPossible(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is not over, or it has no tickets.");
            case ReactivateOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
