package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.SwitchTestMode;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.PurgeTestOrders;
import dev.bilten.web.api.Api;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Whether the orders of an event are a test. */
@Path(Api.BASE + "/events/{event}/test-mode")
@Produces(MediaType.APPLICATION_JSON)
public class TestModeResource {
    private final SwitchTestMode switchTestMode;
    private final PurgeTestOrders purgeTestOrders;
    private final CurrentCall current;

    @Inject
    public TestModeResource(SwitchTestMode switchTestMode, PurgeTestOrders purgeTestOrders, CurrentCall current) {
        this.switchTestMode = switchTestMode;
        this.purgeTestOrders = purgeTestOrders;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "beginTest",
            summary = "Put an event into test mode",
            description =
                    "Refused while buyers have carts or unpaid orders, unless that is agreed to: carts are let go, "
                            + "orders stay real.")
    @WithinEvent("event")
    public EventView begin(
            @PathParam("event") UUID event,
            @Parameter(description = "Carts are let go, and orders stay real") @QueryParam("agreed") boolean agreed) {
        return switched(new SwitchTestMode.Command(new EventId(event), true, agreed));
    }

    @DELETE
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "endTest",
            summary = "Take an event out of test mode",
            description = "Refused while it has test orders; they are purged first.")
    @WithinEvent("event")
    public EventView end(@PathParam("event") UUID event) {
        return switched(new SwitchTestMode.Command(new EventId(event), false, true));
    }

    /** Test orders may be of other events, too: not for a key that is limited to this one. */
    @DELETE
    @Path("orders")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "purgeTestOrders",
            summary = "Throw away the orders of a test",
            description =
                    "With their tickets and scans; money that was taken goes back. Real orders are never touched.")
    @APIResponse(responseCode = "204", description = "None is left")
    public void purge(@PathParam("event") UUID event) {
        if (purgeTestOrders
                .execute(current.call("test orders purged"), new EventId(event))
                .isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private EventView switched(SwitchTestMode.Command command) {
        return switch (switchTestMode.execute(current.call("test mode switched"), command)) {
            case SwitchTestMode.Result.Switched(var now) -> EventView.of(now, current.origin());
            case SwitchTestMode.Result.TestOrdersLeft(var orders) ->
                throw new ProblemException(ProblemType.CONFLICT, "The event has " + orders + " test orders.");
            case SwitchTestMode.Result.Asks(var begun) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "Buyers have " + begun.carts() + " carts and " + begun.unpaid()
                                + " unpaid orders. With agreed=true the carts are let go, and the orders stay real.");
            case SwitchTestMode.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
