package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.LookUpVat;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
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

/** The order that a cart becomes: one, however often it is asked for. */
@Path(Api.BASE + "/carts/{cart}/order")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CartOrderResource {
    private final PlaceOrder placeOrder;
    private final FoundOrders orders;
    private final Once once;
    private final LookUpVat lookUp;
    private final CurrentCall current;

    @Inject
    public CartOrderResource(
            PlaceOrder placeOrder, FoundOrders orders, Once once, LookUpVat lookUp, CurrentCall current) {
        this.placeOrder = placeOrder;
        this.orders = orders;
        this.once = once;
        this.lookUp = lookUp;
        this.current = current;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "orderCart",
            summary = "Order what a cart keeps",
            description =
                    "At the listed prices it was kept for, with the taxes, discounts and fees of now: say with `agreed` what the buyer was told, and another sum is refused. Asked twice, it is one order. A cart that is over is refused with `conflict`.")
    @APIResponse(
            responseCode = "201",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response order(
            @PathParam("cart") String cart,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewCartOrder order) {
        // before the transaction that keeps the answer: a register is remote
        var command = order.command(cart, to -> lookUp.execute(current.call("ordered by a program"), to));
        return once.answer(key, order, "ordered by a program", call -> order(call, command));
    }

    private Answer order(CallContext call, PlaceOrder.Command command) {
        return switch (placeOrder.execute(call, command)) {
            case PlaceOrder.Result.Placed(var order) ->
                Answer.at(Api.BASE + "/orders/" + order.code(), orders.view(order));
            case PlaceOrder.Result.HoldOver(var _) -> throw CartsResource.over();
            case PlaceOrder.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case PlaceOrder.Result.NoSuchHold() -> throw ProblemException.notFound();
        };
    }
}
