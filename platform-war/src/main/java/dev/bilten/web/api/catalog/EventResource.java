package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditEvent;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One event. */
@Path(Api.BASE + "/events/{event}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class EventResource {
    private final Catalog catalog;
    private final EditEvent editEvent;
    private final CurrentCall current;

    @Inject
    public EventResource(Catalog catalog, EditEvent editEvent, CurrentCall current) {
        this.catalog = catalog;
        this.editEvent = editEvent;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "readEvent", summary = "One event")
    public EventView read(@PathParam("event") UUID event) {
        return catalog.event(current.tenant(), new EventId(event))
                .map(this::view)
                .orElseThrow(ProblemException::notFound);
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "editEvent", summary = "Replace what is said about an event")
    public EventView edit(@PathParam("event") UUID event, EventEdit edit) {
        var command = new EditEvent.Command(new EventId(event), edit.seen(), edit.draft());
        return switch (editEvent.execute(current.call("event edited"), command)) {
            case EditEvent.Result.Saved(var saved) -> view(saved);
            case EditEvent.Result.Stale(var now) ->
                throw new ProblemException(ProblemType.STALE_VERSION, "The event is at version " + now.version() + ".");
            case EditEvent.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case EditEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private EventView view(Event event) {
        return EventView.of(event, current.origin());
    }
}
