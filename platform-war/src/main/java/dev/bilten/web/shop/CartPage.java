package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ExtendHold;
import dev.bilten.ordering.app.ReadHold;
import dev.bilten.ordering.app.ReleaseHold;
import dev.bilten.ordering.app.RemoveLine;
import dev.bilten.web.filter.CartCookie;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** What a buyer has chosen so far, of one event or of several; the secret in the address is the key. */
@Path("/cart/{secret}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class CartPage {
    private final ReadHold readHold;
    private final RemoveLine removeLine;
    private final ExtendHold extendHold;
    private final ReleaseHold releaseHold;
    private final CartModel model;
    private final OverModel overModel;
    private final CartCookie cookie;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CartPage(
            ReadHold readHold,
            RemoveLine removeLine,
            ExtendHold extendHold,
            ReleaseHold releaseHold,
            CartModel model,
            OverModel overModel,
            CartCookie cookie,
            Shopfront shopfront,
            CurrentCall current) {
        this.readHold = readHold;
        this.removeLine = removeLine;
        this.extendHold = extendHold;
        this.releaseHold = releaseHold;
        this.model = model;
        this.overModel = overModel;
        this.cookie = cookie;
        this.shopfront = shopfront;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("secret") String secret) {
        var hold = find(secret);
        return switch (hold.state()) {
            case ORDERED -> Response.seeOther(URI.create("/checkout/" + secret)).build();
            case RELEASED ->
                Response.ok(shopfront.privatePage("cart", model.empty())).build();
            case ACTIVE, EXPIRED -> {
                if (!hold.usable(clock.instant())) {
                    var over =
                            shopfront.privatePage("held-expired", overModel.of(hold, secret, Map.of()), hold.events());
                    yield Response.status(Response.Status.GONE)
                            .entity(over.withStatus(410))
                            .build();
                }
                // who opens the link elsewhere goes on there
                cookie.remember(secret);
                yield Response.ok(shopfront.privatePage("cart", model.of(hold, secret), hold.events()))
                        .build();
            }
        };
    }

    @POST
    @Path("lines/{number: [0-9]{1,4}}/removal")
    public Response remove(@PathParam("secret") String secret, @PathParam("number") int number) {
        find(secret);
        removeLine.execute(current.call("taken out of the cart"), secret, number);
        return back(secret);
    }

    @POST
    @Path("removal")
    public Response empty(@PathParam("secret") String secret) {
        find(secret);
        releaseHold.execute(current.call("cart given back"), secret);
        return back(secret);
    }

    @POST
    @Path("extension")
    public Response extend(@PathParam("secret") String secret) {
        find(secret);
        extendHold.execute(current.call("more time"), secret);
        return back(secret);
    }

    private Hold find(String secret) {
        return readHold.execute(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }

    private static Response back(String secret) {
        return Response.seeOther(URI.create("/cart/" + secret)).build();
    }
}
