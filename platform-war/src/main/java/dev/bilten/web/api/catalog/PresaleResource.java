package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.SetPresale;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When an event is sold. */
@Path(Api.BASE + "/events/{event}/presale")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class PresaleResource {
    private final SetPresale setPresale;
    private final CurrentCall current;

    @Inject
    public PresaleResource(SetPresale setPresale, CurrentCall current) {
        this.setPresale = setPresale;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "setPresale",
            summary = "Say when an event is sold at all",
            description = "Its dates and products may narrow that, never widen it.")
    public EventView set(@PathParam("event") UUID event, NewPresale presale) {
        return switch (setPresale.execute(current.call("presale set"), presale.command(new EventId(event)))) {
            case SetPresale.Result.Saved(var saved) -> EventView.of(saved, current.origin());
            case SetPresale.Result.Stale(var now) ->
                throw new ProblemException(ProblemType.STALE_VERSION, "The event is at version " + now.version() + ".");
            case SetPresale.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SetPresale.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
