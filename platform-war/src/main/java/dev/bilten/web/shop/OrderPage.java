package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** A buyer's order by its secret link: the tickets, the way to pay, the files. */
@Path("/o/{secret}")
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class OrderPage {
    private static final int MOST_ATTEMPTS = 50;

    private final ReadOrder readOrder;
    private final PayOrder payOrder;
    private final TicketFiles files;
    private final GatewayChoice gateways;
    private final OrderModel model;
    private final CheckoutModel checkout;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public OrderPage(
            ReadOrder readOrder,
            PayOrder payOrder,
            TicketFiles files,
            GatewayChoice gateways,
            OrderModel model,
            CheckoutModel checkout,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.readOrder = readOrder;
        this.payOrder = payOrder;
        this.files = files;
        this.gateways = gateways;
        this.model = model;
        this.checkout = checkout;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
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
        if (details.payments().isEmpty()) {
            return Response.seeOther(URI.create("/o/" + secret + "/pay")).build();
        }
        return Response.ok(shopfront.privatePage(
                        "payment",
                        model.waiting(details, details.payments().getLast()),
                        details.order().events()))
                .build();
    }

    @GET
    @Path("pay")
    @Produces(MediaType.TEXT_HTML)
    public Response choose(@PathParam("secret") String secret) {
        var details = find(secret);
        if (!details.order().payable()) {
            return back(secret);
        }
        return page(details, FormView.of(who(details)), 200);
    }

    /** @param attempt which try this form was made for: sent twice, it is one */
    @POST
    @Path("pay")
    @Produces(MediaType.TEXT_HTML)
    public Response pay(
            @PathParam("secret") String secret, @QueryParam("attempt") @DefaultValue("1") int attempt, Form form) {
        var details = find(secret);
        var chosen = gateways.read(form);
        if (details.order().payable() && (!form.valid() || chosen.isEmpty())) {
            return page(details, form.view(messages, Shopfront.WORDS, shopfront.locale()), 422);
        }
        if (attempt < 1 || attempt > MOST_ATTEMPTS) {
            throw ProblemException.notFound();
        }
        chosen.ifPresent(choice -> payOrder.execute(
                current.call("paying"),
                new PayOrder.Command(
                        secret,
                        details.order().id() + "-" + attempt,
                        choice.gateway(),
                        choice.inputs(),
                        current.origin().resolve("/o/" + secret))));
        return back(secret);
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

    private Response page(ReadOrder.Details details, FormView form, int status) {
        var action = "/o/" + details.order().secret() + "/pay?attempt="
                + (details.payments().size() + 1);
        var view = shopfront.privatePage(
                "checkout",
                checkout.ofOrder(details, action, form),
                details.order().events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private static Map<String, String> who(ReadOrder.Details details) {
        return Map.of("email", details.order().email(), "name", details.order().name());
    }

    private static Response back(String secret) {
        return Response.seeOther(URI.create("/o/" + secret)).build();
    }

    private ReadOrder.Details find(String secret) {
        return readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }
}
