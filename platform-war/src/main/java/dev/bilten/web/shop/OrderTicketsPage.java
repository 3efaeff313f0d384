package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.TicketId;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One ticket of a buyer's order. Once it is handed over it is not there any more. */
@Path("/o/{secret}/tickets/{ticket}")
@OpenToAll("a buyer needs no account; the secret in the address is the key")
public class OrderTicketsPage {
    private final ReadOrder readOrder;
    private final Tickets tickets;
    private final TicketFiles files;
    private final TicketDesk desk;
    private final OrderModel model;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public OrderTicketsPage(
            ReadOrder readOrder,
            Tickets tickets,
            TicketFiles files,
            TicketDesk desk,
            OrderModel model,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.readOrder = readOrder;
        this.tickets = tickets;
        this.files = files;
        this.desk = desk;
        this.model = model;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    private record Found(ReadOrder.Details details, Ticket ticket) {}

    @GET
    @Path("ticket.pdf")
    public Response pdf(@PathParam("secret") String secret, @PathParam("ticket") String ticket) {
        var found = find(secret, ticket);
        if (found.ticket().handedOver()) {
            throw ProblemException.notFound();
        }
        return Attached.of(files.pdf(
                current.tenant(), found.details().order().id(), found.ticket().id()));
    }

    @POST
    @Path("name")
    @Produces(MediaType.TEXT_HTML)
    public Response rename(@PathParam("secret") String secret, @PathParam("ticket") String ticket, Form form) {
        var found = find(secret, ticket);
        return found.ticket().handedOver()
                ? gone(found)
                : done(found, form, desk.rename(found.details().order(), found.ticket(), form));
    }

    @POST
    @Path("handover")
    @Produces(MediaType.TEXT_HTML)
    public Response handOver(@PathParam("secret") String secret, @PathParam("ticket") String ticket, Form form) {
        var found = find(secret, ticket);
        return found.ticket().handedOver() ? gone(found) : done(found, form, desk.offer(found.ticket(), form));
    }

    @POST
    @Path("handover/withdrawal")
    @Produces(MediaType.TEXT_HTML)
    public Response withdraw(@PathParam("secret") String secret, @PathParam("ticket") String ticket) {
        var found = find(secret, ticket);
        if (found.ticket().handedOver()) {
            return gone(found);
        }
        desk.withdraw(found.ticket());
        return back(found);
    }

    private Response done(Found found, Form form, Optional<String> notice) {
        if (notice.isPresent()) {
            return page(found, FormView.of(java.util.Map.of()), notice.get(), 409);
        }
        return form.valid()
                ? back(found)
                : page(found, form.view(messages, Shopfront.WORDS, shopfront.locale()), null, 422);
    }

    /** Whoever took it over has it: a page that was open meanwhile says so. */
    private Response gone(Found found) {
        return page(found, FormView.of(java.util.Map.of()), shopfront.word("ticket.handed-over"), 409);
    }

    private Response page(Found found, FormView form, @Nullable String notice, int status) {
        var view = shopfront.privatePage(
                "order",
                model.of(found.details(), form, notice),
                found.details().order().events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private static Response back(Found found) {
        return Response.seeOther(URI.create("/o/" + found.details().order().secret() + "#ticket-"
                        + found.ticket().id()))
                .build();
    }

    /** Only a ticket of this very order. */
    private Found find(String secret, String id) {
        var details = readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
        return tickets.ofOrder(current.tenant(), details.order().id()).stream()
                .filter(ticket -> ticket.id().equals(id(id)))
                .findFirst()
                .map(ticket -> new Found(details, ticket))
                .orElseThrow(ProblemException::notFound);
    }

    private static TicketId id(String text) {
        try {
            return new TicketId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }
}
