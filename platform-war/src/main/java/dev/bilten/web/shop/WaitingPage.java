package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody on the waiting list stands; an offer is taken here, and the list is left here. */
@Path("/waiting/{secret}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("who waits needs no account; the secret in the address is the key")
public class WaitingPage {
    private final LeaveWaiting leaveWaiting;
    private final Catalog catalog;
    private final CartDesk desk;
    private final WaitingModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public WaitingPage(
            LeaveWaiting leaveWaiting,
            Catalog catalog,
            CartDesk desk,
            WaitingModel model,
            Shopfront shopfront,
            CurrentCall current) {
        this.leaveWaiting = leaveWaiting;
        this.catalog = catalog;
        this.desk = desk;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
    }

    @GET
    public Response show(@PathParam("secret") String secret) {
        return page(find(secret), null, 200);
    }

    /** What was promised goes into the buyer's cart. */
    @POST
    @Path("cart")
    public Response take(@PathParam("secret") String secret) {
        var place = find(secret);
        var waiting = place.waiting();
        if (waiting.state() != Waiting.State.OFFERED || place.voucher().isEmpty()) {
            return page(place, null, 409);
        }
        var event = catalog.event(current.tenant(), waiting.event()).orElseThrow(ProblemException::notFound);
        var wish = waiting.wish(event.currency());
        return switch (desk.promised(waiting.event(), wish, place.voucher().orElseThrow())) {
            case CartDesk.Result.In(var cart) ->
                Response.seeOther(URI.create("/cart/" + cart)).build();
            case CartDesk.Result.Refused(var violations) ->
                page(place, elsewhere(event, place).orElseGet(() -> first(violations)), 409);
            case CartDesk.Result.SoldOut _, CartDesk.Result.NotOnSale _, CartDesk.Result.Empty _ ->
                page(place, shopfront.word("waiting.gone"), 409);
        };
    }

    @POST
    @Path("withdrawal")
    public Response leave(@PathParam("secret") String secret) {
        if (leaveWaiting
                .execute(current.call("leaves the waiting list"), secret)
                .isEmpty()) {
            throw ProblemException.notFound();
        }
        return Response.seeOther(URI.create("/waiting/" + secret)).build();
    }

    /** They are in a cart that this browser does not know. */
    private Optional<String> elsewhere(Event event, LeaveWaiting.Place place) {
        return place.voucher()
                .filter(promise -> promise.usesLeft() <= 0)
                .flatMap(Voucher::validUntil)
                .map(until -> shopfront.word(
                        "kept.elsewhere",
                        EventFacts.formats(event, shopfront.locale()).dateTime(until)));
    }

    private String first(List<dev.bilten.kernel.Violation> violations) {
        return violations.stream()
                .findFirst()
                .map(one -> shopfront.word(one.key(), one.arguments().toArray()))
                .orElseGet(() -> shopfront.word("waiting.gone"));
    }

    private Response page(LeaveWaiting.Place place, @Nullable String problem, int status) {
        var view = shopfront.privatePage(
                "waiting", model.place(place, problem), List.of(place.waiting().event()));
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private LeaveWaiting.Place find(String secret) {
        return leaveWaiting.read(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }
}
