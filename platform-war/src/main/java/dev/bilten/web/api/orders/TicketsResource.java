package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.Tickets;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a paid order gives. Looking at tickets is not enough of a right: with their codes people enter. */
@Path(Api.BASE + "/orders/{code}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class TicketsResource {
    private final Tickets tickets;
    private final SignedCodes codes;
    private final FoundOrders orders;
    private final CurrentCall current;

    @Inject
    public TicketsResource(Tickets tickets, SignedCodes codes, FoundOrders orders, CurrentCall current) {
        this.tickets = tickets;
        this.codes = codes;
        this.orders = orders;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "listTickets",
            summary = "An order's tickets with their codes, the revoked ones too",
            description = "Empty as long as the order is not paid.")
    public Listing<TicketView> list(@PathParam("code") String code, @BeanParam PageQuery page) {
        var issued = tickets.ofOrder(current.tenant(), orders.find(code).order().id());
        var part = page.cut(issued, ticket -> ticket.id().toString());
        var signed = codes.of(current.tenant(), part.results());
        return Listing.of(part, ticket -> TicketView.of(ticket, signed.getOrDefault(ticket.id(), "")));
    }
}
