package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.CancelOrder;
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

/** The end of an order. */
@Path(Api.BASE + "/orders/{code}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class CancellationResource {
    private final CancelOrder cancelOrder;
    private final FoundOrders orders;
    private final Once once;

    @Inject
    public CancellationResource(CancelOrder cancelOrder, FoundOrders orders, Once once) {
        this.cancelOrder = cancelOrder;
        this.orders = orders;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel a whole order",
            description =
                    "Its tickets are void, its stock is free, and what was paid goes back: `refunds` says how far that is."
                            + " What was kept when a part of it was cancelled stays kept."
                            + " An order that is over is refused with `conflict`.")
    @APIResponse(
            responseCode = "201",
            description = "The order, cancelled",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response cancel(
            @PathParam("code") String code,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewCancellation cancellation) {
        return once.answer(key, cancellation, cancellation.cause(), call -> cancel(call, code, cancellation));
    }

    private Answer cancel(CallContext call, String code, NewCancellation cancellation) {
        return switch (cancelOrder.execute(
                call, new CancelOrder.Command(orders.find(code).order().id(), cancellation.kept()))) {
            case CancelOrder.Result.Cancelled(var over, var _) ->
                Answer.at(Api.BASE + "/orders/" + over.code(), orders.view(over));
            case CancelOrder.Result.AlreadyOver _ ->
                throw new ProblemException(ProblemType.CONFLICT, "The order is expired or cancelled already.");
            case CancelOrder.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case CancelOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
