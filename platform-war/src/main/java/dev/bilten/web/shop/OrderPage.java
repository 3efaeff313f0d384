package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A buyer's order by its secret link: the tickets, what became of a payment, the files. */
@Path("/o/{secret}")
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class OrderPage {
    private final ReadOrder readOrder;
    private final TicketFiles files;
    private final OrderModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;

    @Inject
    public OrderPage(
            ReadOrder readOrder, TicketFiles files, OrderModel model, Shopfront shopfront, CurrentCall current) {
        this.readOrder = readOrder;
        this.files = files;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("secret") String secret) {
        var details = find(secret);
        if (!details.order().payable()) {
            return Response.ok(shopfront.privatePage(
                            "order", model.of(details), details.order().events()))
                    .build();
        }
        var tried = details.tried();
        if (tried.isEmpty()) {
            return Response.seeOther(URI.create("/o/" + secret + "/pay")).build();
        }
        return Response.ok(shopfront.privatePage(
                        "payment",
                        model.waiting(details, tried.get()),
                        details.order().events()))
                .build();
    }

    @GET
    @Path("tickets.pdf")
    public Response tickets(@PathParam("secret") String secret) {
        return Attached.of(files.pdf(current.tenant(), find(secret).order().id()));
    }

    @GET
    @Path("event.ics")
    public Response calendar(@PathParam("secret") String secret) {
        return Attached.of(files.calendar(current.tenant(), find(secret).order().id()));
    }

    private ReadOrder.Details find(String secret) {
        return readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }
}
