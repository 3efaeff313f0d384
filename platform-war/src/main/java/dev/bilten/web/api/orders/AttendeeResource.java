package dev.bilten.web.api.orders;

import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who comes with a ticket of an order. */
@Path(Api.BASE + "/orders/{code}/positions/{number}/attendee")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinOrder("code")
public class AttendeeResource {
    private final EditAttendee edit;
    private final FoundOrders orders;
    private final CurrentCall current;

    @Inject
    public AttendeeResource(EditAttendee edit, FoundOrders orders, CurrentCall current) {
        this.edit = edit;
        this.orders = orders;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.ORDERS_EDIT)
    @Operation(
            operationId = "nameAttendee",
            summary = "Say who comes with a ticket",
            description =
                    "Of a paid order, at any time: the deadline is the buyers'. Its ticket is drawn with that name"
                            + " from then on; its code stays good. `number` is the position's.")
    public OrderView name(@PathParam("code") String code, @PathParam("number") int number, NewAttendee attendee) {
        var order = orders.find(code).order();
        var command = new EditAttendee.Command(
                order.secret(),
                position(order, number).id(),
                Objects.requireNonNullElse(attendee.name(), ""),
                Objects.requireNonNullElse(attendee.email(), ""),
                false);
        return switch (edit.execute(current.call("attendee named by a program"), command)) {
            case EditAttendee.Result.Changed(var after) -> orders.view(after);
            case EditAttendee.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case EditAttendee.Result.Over() ->
                throw new ProblemException(ProblemType.CONFLICT, "The ticket is cancelled, or not paid yet.");
            case EditAttendee.Result.TooLate() -> throw new IllegalStateException("the deadline is the buyers'");
            case EditAttendee.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private static Order.Position position(Order order, int number) {
        return order.positions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
