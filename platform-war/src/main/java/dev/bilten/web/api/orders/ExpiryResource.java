package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ExtendOrder;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Until when an order waits. */
@Path(Api.BASE + "/orders/{code}/expiry")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class ExpiryResource {
    private final ExtendOrder extend;
    private final FoundOrders orders;
    private final CurrentCall current;

    @Inject
    public ExpiryResource(ExtendOrder extend, FoundOrders orders, CurrentCall current) {
        this.extend = extend;
        this.orders = orders;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "extendOrder",
            summary = "Say until when an order keeps its tickets",
            description =
                    "Of one that waits for its money or for an answer: longer, or less long. One that is paid or"
                            + " over is refused with `conflict`; of one that is over, `reactivateOrder` asks for its places again.")
    public OrderView extend(@PathParam("code") String code, NewExpiry expiry) {
        var order = orders.find(code).order();
        return switch (extend.execute(current.call("deadline set by a program"), order.id(), expiry.read())) {
            case ExtendOrder.Result.Extended(var after) -> orders.view(after);
            case ExtendOrder.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case ExtendOrder.Result.NotWaiting(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "The order waits for nothing.");
            case ExtendOrder.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
