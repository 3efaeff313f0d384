package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.PayOrder;
import dev.bilten.ordering.app.ReadDue;
import dev.bilten.ordering.app.ReadOrder;
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

/** How an order that waits for its money is paid. Nobody pays another sum than the page told beside the way that was chosen. */
@Path("/o/{secret}/pay")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class PayPage {
    private static final int MOST_ATTEMPTS = 50;

    private final ReadOrder readOrder;
    private final ReadDue readDue;
    private final PayOrder payOrder;
    private final GatewayChoice gateways;
    private final PayModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public PayPage(
            ReadOrder readOrder,
            ReadDue readDue,
            PayOrder payOrder,
            GatewayChoice gateways,
            PayModel model,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.readOrder = readOrder;
        this.readDue = readDue;
        this.payOrder = payOrder;
        this.gateways = gateways;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    /** @param gateway the way to pay that was chosen before */
    @GET
    public Response choose(
            @PathParam("secret") String secret, @QueryParam("gateway") @DefaultValue("") String gateway) {
        var details = find(secret);
        if (!details.order().payable()) {
            return back(secret);
        }
        var order = details.order();
        var known = FormView.of(Map.of("email", order.email(), "name", order.name(), "gateway", gateway));
        return page(details, due(details), known, 200);
    }

    /** @param attempt which try this form was made for: sent twice, it is one */
    @POST
    public Response pay(
            @PathParam("secret") String secret, @QueryParam("attempt") @DefaultValue("1") int attempt, Form form) {
        var details = find(secret);
        var chosen = gateways.read(form);
        var due = due(details);
        chosen.map(GatewayChoice.Chosen::gateway).ifPresent(gateway -> agree(details, due, gateway, form));
        if (details.order().payable() && (!form.valid() || chosen.isEmpty())) {
            return page(details, due, form.view(messages, Shopfront.WORDS, shopfront.locale()), 422);
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

    private void agree(ReadOrder.Details details, ReadDue.Due due, String gateway, Form form) {
        var open = due.of(gateway).open();
        if (AgreedSum.of(form, gateway, open.currency())
                .filter(sum -> !sum.equals(open))
                .isPresent()) {
            var formats = EventFacts.formats(details.event(), shopfront.locale());
            form.fault("gateway", "error.total-changed", formats.money(open));
        }
    }

    private ReadDue.Due due(ReadOrder.Details details) {
        return readDue.execute(current.tenant(), details.order().id(), gateways.ids());
    }

    private Response page(ReadOrder.Details details, ReadDue.Due due, FormView form, int status) {
        var action = "/o/" + details.order().secret() + "/pay?attempt="
                + (details.payments().size() + 1);
        var view = shopfront.privatePage(
                "checkout",
                model.of(details, due, action, form),
                details.order().events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private static Response back(String secret) {
        return Response.seeOther(URI.create("/o/" + secret)).build();
    }

    private ReadOrder.Details find(String secret) {
        return readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
    }
}
