package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ApproveOrder;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
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

/** Agree to a request. */
@Path(Api.BASE + "/orders/{code}/approval")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class ApprovalResource {
    private final ApproveOrder useCase;
    private final FoundOrders orders;
    private final Once once;

    @Inject
    public ApprovalResource(ApproveOrder useCase, FoundOrders orders, Once once) {
        this.useCase = useCase;
        this.orders = orders;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "approveOrder",
            summary = "Agree to a request",
            description =
                    "Then it waits for its money; one that costs nothing is paid. An order that was not requested, or is for what is over or archived, is refused with `conflict`.")
    @APIResponse(
            responseCode = "201",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response decide(
            @PathParam("code") String code,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewDecision decision) {
        return once.answer(key, decision, decision.cause(), call -> decide(call, code));
    }

    private Answer decide(CallContext call, String code) {
        return switch (useCase.execute(call, orders.find(code).order().id())) {
            case ApproveOrder.Result.Decided(var order) ->
                Answer.at(Api.BASE + "/orders/" + order.code(), orders.view(order));
            case ApproveOrder.Result.NotRequested(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "The order does not wait for an answer.");
            case ApproveOrder.Result.Closed(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "What it is for is over or archived.");
            case ApproveOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
