package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ticketing.api.TicketFile;
import dev.bilten.ticketing.api.TicketFiles;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The tickets of an order as its buyer has them, for somebody at a desk with a printer. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}")
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class TicketPdfPage {
    private final Orders orders;
    private final Tickets tickets;
    private final TicketFiles files;
    private final CurrentCall current;

    @Inject
    public TicketPdfPage(Orders orders, Tickets tickets, TicketFiles files, CurrentCall current) {
        this.orders = orders;
        this.tickets = tickets;
        this.files = files;
        this.current = current;
    }

    @GET
    @Path("tickets.pdf")
    public Response all(@PathParam("code") String code) {
        return attached(files.pdf(current.tenant(), order(code)));
    }

    @GET
    @Path("tickets/{ticket}/ticket.pdf")
    public Response one(@PathParam("code") String code, @PathParam("ticket") String ticket) {
        var order = order(code);
        var id = new TicketId(Replies.id(ticket));
        // the code of one that was handed over is its holder's alone
        var its = tickets.ofOrder(current.tenant(), order).stream()
                .anyMatch(one -> one.id().equals(id) && !one.handedOver());
        return attached(its ? files.pdf(current.tenant(), order, id) : Optional.empty());
    }

    private OrderId order(String code) {
        return orders.byCode(current.tenant(), code)
                .orElseThrow(ProblemException::notFound)
                .id();
    }

    private static Response attached(Optional<TicketFile> file) {
        var found = file.orElseThrow(ProblemException::notFound);
        return Response.ok(found.bytes(), found.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + found.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
