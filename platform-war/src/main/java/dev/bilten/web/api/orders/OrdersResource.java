package dev.bilten.web.api.orders;

import dev.bilten.admin.TheirEvents;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.ordering.app.ListOrders;
import dev.bilten.ordering.app.LookUpVat;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Orders of all events. */
@Path(Api.BASE + "/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private final ListOrders listOrders;
    private final OrderQueue queue;
    private final FoundOrders orders;
    private final Once once;
    private final LookUpVat lookUp;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public OrdersResource(
            ListOrders listOrders,
            OrderQueue queue,
            FoundOrders orders,
            Once once,
            LookUpVat lookUp,
            TheirEvents theirs,
            CurrentCall current) {
        this.listOrders = listOrders;
        this.queue = queue;
        this.orders = orders;
        this.once = once;
        this.lookUp = lookUp;
        this.theirs = theirs;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.ORDERS_VIEW)
    @OfTheirEvents("the filter is bound to them")
    @Operation(
            operationId = "listOrders",
            summary = "Orders, the newest first",
            description = "A key that is limited to some events sees the orders that are of none but these.")
    public Listing<OrderEntry> list(@BeanParam OrderQuery query, @BeanParam PageQuery page) {
        var filter = query.filter().within(theirs.where(Permissions.ORDERS_VIEW));
        return Listing.of(listOrders.execute(current.tenant(), filter, page.cursor(), page.limit()), OrderEntry::of);
    }

    @POST
    @ApiAccess(Permissions.ORDERS_EDIT)
    @OfTheirEvents("an order at another event is refused; it is of one event alone")
    @Operation(
            operationId = "createOrder",
            summary = "Order at today's prices",
            description =
                    "Everything asked for is taken from stock, or nothing. An order that costs nothing, or says `paid`, is paid at once;"
                            + " another one waits for its money until `expiresAt`. Where the organizer has VAT numbers looked up, VIES is asked first: `invoice.vatCheck` says what it answered.")
    @APIResponse(
            responseCode = "201",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    public CompletionStage<Response> create(@HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewOrder order) {
        var call = current.call("ordered by a program");
        var seal = once.seal(key, order);
        try {
            return queue.submit(
                    new OrderQueue.Job(call, proved(call, theirs(order.command())), seal, current.origin()));
        } catch (ProblemException invalid) {
            throw queue.firstFault(call, seal, invalid);
        }
    }

    /** What is ordered is of the event that is named: a product of another one is none of its. */
    private CreateOrder.Command theirs(CreateOrder.Command command) {
        if (!theirs.at(Set.of(command.event()), Permissions.ORDERS_EDIT)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This key is limited to other events.");
        }
        return command;
    }

    /** Here, before the transaction: a register is remote. */
    private CreateOrder.Command proved(CallContext call, CreateOrder.Command command) {
        return new CreateOrder.Command(
                command.event(),
                command.wishes(),
                command.buyer(),
                command.channel(),
                command.paid(),
                command.answers(),
                command.attendees(),
                command.voucher(),
                lookUp.execute(call, command.invoiceTo()),
                command.takenBy());
    }

    @GET
    @Path("{code}")
    @WithinOrder("code")
    @ApiAccess(Permissions.ORDERS_VIEW)
    @Operation(operationId = "readOrder", summary = "One order with its positions and money")
    public OrderView read(@PathParam("code") String code) {
        return orders.view(code);
    }
}
