package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Tickets that are kept for a while before somebody orders them. */
@Path(Api.BASE + "/carts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CartsResource {
    private final PlaceHold placeHold;
    private final ReadHold readHold;
    private final ShownCarts carts;
    private final SoldOut soldOut;
    private final ExtendHold extendHold;
    private final ReleaseHold releaseHold;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public CartsResource(
            PlaceHold placeHold,
            ReadHold readHold,
            ShownCarts carts,
            SoldOut soldOut,
            ExtendHold extendHold,
            ReleaseHold releaseHold,
            Once once,
            CurrentCall current) {
        this.placeHold = placeHold;
        this.readHold = readHold;
        this.carts = carts;
        this.soldOut = soldOut;
        this.extendHold = extendHold;
        this.releaseHold = releaseHold;
        this.once = once;
        this.current = current;
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "beginCart",
            summary = "Keep tickets for a while",
            description =
                    "Everything asked for is kept at today's listed prices until `expiresAt`, or nothing. Taxes, discounts and fees are those of when it is ordered: `toPay` says what they make now.")
    @APIResponse(
            responseCode = "201",
            description = "The cart",
            content = @Content(schema = @Schema(implementation = CartView.class)))
    public Response begin(@HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewCart cart) {
        return once.answer(key, cart, "kept by a program", call -> begin(call, cart.begin()));
    }

    private Answer begin(CallContext call, PlaceHold.Command command) {
        return switch (placeHold.execute(call, command)) {
            case PlaceHold.Result.Held(var hold, var secret) ->
                Answer.at(Api.BASE + "/carts/" + secret, view(secret, hold));
            case PlaceHold.Result.SoldOut(var left) -> throw soldOut.problem(call.tenant(), command.wishes(), left);
            case PlaceHold.Result.NotOnSale(var reason) ->
                throw new ProblemException(ProblemType.NOT_ON_SALE, Refused.because(reason));
            case PlaceHold.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case PlaceHold.Result.NoSuchEvent() -> throw ProblemException.notFound();
        };
    }

    @GET
    @Path("{cart}")
    @ApiAccess(Permissions.ORDERS_VIEW)
    @Operation(operationId = "readCart", summary = "One cart as it is now")
    public CartView read(@PathParam("cart") String cart) {
        return readHold.execute(current.tenant(), cart)
                .map(hold -> view(cart, hold))
                .orElseThrow(ProblemException::notFound);
    }

    private CartView view(String secret, Hold hold) {
        return carts.view(current.tenant(), secret, hold);
    }

    @PUT
    @Path("{cart}/extension")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "extendCart",
            summary = "Keep its tickets longer, once",
            description = "A cart that is over or was extended before is refused with `conflict`.")
    public CartView extend(@PathParam("cart") String cart) {
        read(cart);
        return switch (extendHold.execute(current.call("cart extended by a program"), cart)) {
            case ExtendHold.Result.Extended(var _) -> read(cart);
            case ExtendHold.Result.AlreadyExtended() ->
                throw new ProblemException(ProblemType.CONFLICT, "The cart was extended before.");
            case ExtendHold.Result.Over() -> throw over();
        };
    }

    @DELETE
    @Path("{cart}")
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(operationId = "giveCartBack", summary = "Let go all that a cart keeps")
    public void release(@PathParam("cart") String cart) {
        read(cart);
        releaseHold.execute(current.call("cart given back by a program"), cart);
    }

    static ProblemException over() {
        return new ProblemException(ProblemType.CONFLICT, "The cart is ordered, given back, or its time is over.");
    }
}
