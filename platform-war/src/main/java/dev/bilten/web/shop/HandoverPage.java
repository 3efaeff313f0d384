package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.kernel.Phrase;
import dev.bilten.ticketing.app.DescribeTickets;
import dev.bilten.ticketing.app.TakeTicket;
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
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the link leads that somebody got with an offered ticket. Looking changes nothing: mail programs look too. */
@Path("/handover/{link}")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("who was asked needs no account; the secret in the address is the key")
public class HandoverPage {
    private final TakeTicket take;
    private final DescribeTickets describe;
    private final Catalog catalog;
    private final Bought bought;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public HandoverPage(
            TakeTicket take,
            DescribeTickets describe,
            Catalog catalog,
            Bought bought,
            Shopfront shopfront,
            CurrentCall current) {
        this.take = take;
        this.describe = describe;
        this.catalog = catalog;
        this.bought = bought;
        this.shopfront = shopfront;
        this.current = current;
    }

    /** @param accept where the form goes; none where there is nothing to accept */
    public record Offer(
            Phrase title,
            String text,
            @Nullable String accept,
            @Nullable Phrase product,
            List<String> when,
            @Nullable String name) {}

    @GET
    public Response look(@PathParam("link") String link) {
        var call = current.call("looking");
        return answer(take.look(call.tenant(), link, call.now()), link);
    }

    @POST
    public Response accept(@PathParam("link") String link) {
        return answer(take.execute(current.call("ticket accepted"), link), link);
    }

    private Response answer(TakeTicket.Result result, String link) {
        return switch (result) {
            case TakeTicket.Result.Open open -> open(open, link);
            case TakeTicket.Result.Taken(var ticket) ->
                Response.seeOther(URI.create("/t/" + ticket.secret())).build();
            case TakeTicket.Result.AlreadyTaken() -> sorry("taken", 409);
            case TakeTicket.Result.Expired() -> sorry("expired", 410);
            case TakeTicket.Result.NotValid() -> sorry("cancelled", 410);
            case TakeTicket.Result.Used() -> sorry("used", 409);
            case TakeTicket.Result.NotFound() -> sorry("unknown", 404);
        };
    }

    private Response open(TakeTicket.Result.Open open, String link) {
        var call = current.call("looking");
        var one = describe.execute(call, open.order(), List.of(open.ticket()), shopfront.locale())
                .getFirst();
        var model = new HashMap<String, Object>();
        catalog.event(call.tenant(), open.ticket().event())
                .ifPresent(event -> model.put(
                        "event", bought.of(event, open.ticket().date().stream().toList())));
        model.put(
                "offer",
                new Offer(
                        shopfront.phrase("handover.title", one.title()),
                        shopfront.word("handover.text", open.ticket().holder()),
                        "/handover/" + link,
                        one.product(),
                        one.when(),
                        open.offer().name()));
        return Response.ok(shopfront.privatePage(
                        "handover", model, List.of(open.ticket().event())))
                .build();
    }

    private Response sorry(String why, int status) {
        var model = new HashMap<String, Object>();
        model.put(
                "offer",
                new Offer(
                        shopfront.phrase("handover." + why),
                        shopfront.word("handover." + why + ".text"),
                        null,
                        null,
                        List.of(),
                        null));
        var view = shopfront.privatePage("handover", model);
        return Response.status(status).entity(view.withStatus(status)).build();
    }
}
