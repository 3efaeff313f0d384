package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.app.ArchiveEvent;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether an event is in the archive. Doing it twice does it once. */
@Path(Api.BASE + "/events/{event}/archive")
@Produces(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class ArchiveResource {
    private final Catalog catalog;
    private final ArchiveEvent archiveEvent;
    private final PublishEvent publishEvent;
    private final CurrentCall current;

    @Inject
    public ArchiveResource(Catalog catalog, ArchiveEvent archiveEvent, PublishEvent publishEvent, CurrentCall current) {
        this.catalog = catalog;
        this.archiveEvent = archiveEvent;
        this.publishEvent = publishEvent;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "archiveEvent",
            summary = "Take an event off sale",
            description = "Its orders, tickets and scans stay, and its page can still be read by whoever has the link.")
    public EventView archive(@PathParam("event") UUID event) {
        if (!archiveEvent.execute(current.call("event archived"), new EventId(event))) {
            throw ProblemException.notFound();
        }
        return EventView.of(find(event), current.origin());
    }

    @DELETE
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "unarchiveEvent",
            summary = "Put an archived event on sale again",
            description =
                    "What its checklist misses is named, one error each. One that is not archived stays as it is.")
    public EventView bringBack(@PathParam("event") UUID event) {
        var found = find(event);
        if (found.state() != EventState.ARCHIVED) {
            return EventView.of(found, current.origin());
        }
        return PublicationResource.published(
                publishEvent.execute(current.call("event brought back"), found.id()), current.origin());
    }

    private Event find(UUID event) {
        return catalog.event(current.tenant(), new EventId(event)).orElseThrow(ProblemException::notFound);
    }
}
