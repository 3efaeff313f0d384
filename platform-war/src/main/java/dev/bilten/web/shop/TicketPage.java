package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ticket, for whoever holds it: its secret, which opens the door, opens its page too. */
@Path("/t/{secret}")
@OpenToAll("who holds a ticket needs no account; the secret in the address is the key")
public class TicketPage {
    private final ReadOrder readOrder;
    private final Tickets tickets;
    private final TicketFiles files;
    private final TicketViews views;
    private final TicketDesk desk;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public TicketPage(
            ReadOrder readOrder,
            Tickets tickets,
            TicketFiles files,
            TicketViews views,
            TicketDesk desk,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.readOrder = readOrder;
        this.tickets = tickets;
        this.files = files;
        this.views = views;
        this.desk = desk;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    private record Found(ReadOrder.Details details, Ticket ticket) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("secret") String secret) {
        return page(find(secret), FormView.of(Map.of()), null, 200);
    }

    @GET
    @Path("ticket.pdf")
    public Response pdf(@PathParam("secret") String secret) {
        var ticket = find(secret).ticket();
        return Attached.of(files.pdf(current.tenant(), ticket.order(), ticket.id()));
    }

    @POST
    @Path("name")
    @Produces(MediaType.TEXT_HTML)
    public Response rename(@PathParam("secret") String secret, Form form) {
        var found = find(secret);
        return done(found, form, desk.rename(found.details().order(), found.ticket(), form));
    }

    @POST
    @Path("handover")
    @Produces(MediaType.TEXT_HTML)
    public Response handOver(@PathParam("secret") String secret, Form form) {
        var found = find(secret);
        return done(found, form, desk.offer(found.ticket(), form));
    }

    @POST
    @Path("handover/withdrawal")
    public Response withdraw(@PathParam("secret") String secret) {
        desk.withdraw(find(secret).ticket());
        return back(secret);
    }

    private Response done(Found found, Form form, Optional<String> notice) {
        if (notice.isPresent()) {
            return page(found, FormView.of(Map.of()), notice.get(), 409);
        }
        return form.valid()
                ? back(found.ticket().secret())
                : page(found, form.view(messages, Shopfront.WORDS, shopfront.locale()), null, 422);
    }

    private Response page(Found found, FormView form, @Nullable String notice, int status) {
        var values = new HashMap<>(TicketViews.stored(found.ticket()));
        values.putAll(form.values());
        var model = new HashMap<String, Object>();
        model.put("event", new EventFacts().of(found.details().event(), shopfront.locale()));
        model.put("tickets", views.ofHolder(found.details().order(), found.ticket(), form));
        model.put("form", new FormView(values, form.errors(), form.summary()));
        if (notice != null) {
            model.put("notice", Shopfront.Notice.problem(notice));
        }
        var view = shopfront.privatePage("ticket", model, List.of(found.ticket().event()));
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private static Response back(String secret) {
        return Response.seeOther(URI.create("/t/" + secret)).build();
    }

    private Found find(String secret) {
        return tickets.bySecret(current.tenant(), secret)
                .flatMap(ticket ->
                        readOrder.byId(current.tenant(), ticket.order()).map(details -> new Found(details, ticket)))
                .orElseThrow(ProblemException::notFound);
    }
}
