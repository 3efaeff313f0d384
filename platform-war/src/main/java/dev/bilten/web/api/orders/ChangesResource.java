package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ChangeOrder;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** What becomes of the tickets of an order after it was made. */
@Path(Api.BASE + "/orders/{code}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class ChangesResource {
    private final ChangeOrder changeOrder;
    private final PreviewChange previewChange;
    private final FoundOrders orders;
    private final SoldOut soldOut;
    private final CurrentCall current;
    private final Once once;

    @Inject
    public ChangesResource(
            ChangeOrder changeOrder,
            PreviewChange previewChange,
            FoundOrders orders,
            SoldOut soldOut,
            CurrentCall current,
            Once once) {
        this.changeOrder = changeOrder;
        this.previewChange = previewChange;
        this.orders = orders;
        this.soldOut = soldOut;
        this.current = current;
        this.once = once;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "changeOrder",
            summary = "Swap, add or cancel tickets of an order",
            description =
                    "What is new has today's price. What a paid order costs less goes back, what it costs more is owed. Presales,"
                            + " and what is hidden or switched off, bind buyers alone. Add-ons that what takes a ticket's place"
                            + " offers too stay with it. What new tickets are asked is left to the buyer, whose page says so;"
                            + " `editAnswers` answers it too.")
    @APIResponse(
            responseCode = "201",
            description = "The order as it is now",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response change(
            @PathParam("code") String code, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewChange change) {
        return once.answer(key, change, "changed by a program", call -> change(call, code, change));
    }

    private Answer change(CallContext call, String code, NewChange change) {
        var command = change.command(orders.find(code).order());
        return switch (changeOrder.execute(call, command)) {
            case ChangeOrder.Result.Changed(var order, var _) ->
                Answer.at(Api.BASE + "/orders/" + order.code(), orders.view(order));
            case ChangeOrder.Result other -> throw refused(call, change, command, other);
        };
    }

    @PUT
    @Path("preview")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "previewOrderChange",
            summary = "See what a change would do",
            description =
                    "Nothing is changed. What is refused here is refused there; prices and places may be others a moment"
                            + " later.")
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content = @Content(schema = @Schema(implementation = ChangePreview.class)))
    public ChangePreview preview(@PathParam("code") String code, NewChange change) {
        var call = current.call("looked at by a program");
        var command = change.command(orders.find(code).order());
        return switch (previewChange.preview(call, command)) {
            case PreviewChange.Result.Would would -> ChangePreview.of(would);
            case PreviewChange.Result.Not(var why) -> throw refused(call, change, command, why);
            case PreviewChange.Result.Changed _ -> throw new IllegalStateException("a preview changed an order");
        };
    }

    private RuntimeException refused(
            CallContext call, NewChange change, ChangeOrder.Command command, ChangeOrder.Result why) {
        return switch (why) {
            case ChangeOrder.Result.SoldOut(var left) -> soldOut.changed(call.tenant(), command.add(), left);
            case ChangeOrder.Result.Refused(var violations) -> Faults.refusal(change.placed(violations));
            case ChangeOrder.Result.PaymentUnderWay(var _) ->
                new ProblemException(ProblemType.CONFLICT, "The order is being paid.");
            case ChangeOrder.Result.NotPossible(var _) ->
                new ProblemException(ProblemType.CONFLICT, "The order is over.");
            case ChangeOrder.Result.NotFound() -> ProblemException.notFound();
            case ChangeOrder.Result.Changed _ -> throw new IllegalStateException("nothing was refused");
        };
    }
}
