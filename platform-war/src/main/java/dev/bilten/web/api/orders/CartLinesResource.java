package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.AddToHold;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What is put into a cart and taken out of it; its time stays. */
@Path(Api.BASE + "/carts/{cart}/lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CartLinesResource {
    private final AddToHold addToHold;
    private final RemoveLine removeLine;
    private final ReadHold readHold;
    private final ShownCarts carts;
    private final SoldOut soldOut;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public CartLinesResource(
            AddToHold addToHold,
            RemoveLine removeLine,
            ReadHold readHold,
            ShownCarts carts,
            SoldOut soldOut,
            Once once,
            CurrentCall current) {
        this.addToHold = addToHold;
        this.removeLine = removeLine;
        this.readHold = readHold;
        this.carts = carts;
        this.soldOut = soldOut;
        this.once = once;
        this.current = current;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "addToCart",
            summary = "Put more into a cart",
            description = "Of the same event or of another one in the same currency. All of it, or nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The cart as it is now",
            content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response add(
            @PathParam("cart") String cart, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewCart more) {
        return once.answer(key, more, "kept by a program", call -> add(call, cart, more.addTo(cart)));
    }

    private Answer add(CallContext call, String cart, AddToHold.Command command) {
        return switch (addToHold.execute(call, command)) {
            case AddToHold.Result.Added(var hold) ->
                Answer.at(Api.BASE + "/carts/" + cart, carts.view(call.tenant(), cart, hold));
            case AddToHold.Result.SoldOut(var left) -> throw soldOut.problem(call.tenant(), command.wishes(), left);
            case AddToHold.Result.NotOnSale(var reason) ->
                throw new ProblemException(ProblemType.NOT_ON_SALE, Refused.because(reason));
            case AddToHold.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case AddToHold.Result.NoSuchEvent() -> throw ProblemException.notFound();
            case AddToHold.Result.HoldOver() -> throw gone(cart);
        };
    }

    @DELETE
    @Path("{line}")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "removeFromCart",
            summary = "Take a line out of a cart, with all that belongs to it",
            description =
                    "Doing it twice does it once. A cart that is empty is given back. An add-on and a part of a bundle "
                            + "stay with their ticket: 422.")
    public void remove(@PathParam("cart") String cart, @PathParam("line") int line) {
        if (readHold.execute(current.tenant(), cart)
                .filter(hold -> belongs(hold, line))
                .isPresent()) {
            throw Faults.refusal(List.of(Violation.of("/line", "error.add-on-stays")));
        }
        if (removeLine
                .execute(current.call("taken out by a program"), cart, line)
                .isEmpty()) {
            throw gone(cart);
        }
    }

    private static boolean belongs(Hold hold, int number) {
        return hold.lines().stream()
                .anyMatch(line -> line.number() == number && line.parent().isPresent());
    }

    private ProblemException gone(String cart) {
        return readHold.execute(current.tenant(), cart)
                .filter(hold -> !hold.usable(Instant.now()))
                .map(_ -> CartsResource.over())
                .orElseGet(ProblemException::notFound);
    }
}
