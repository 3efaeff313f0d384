package dev.bilten.web.api.catalog;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRules;
import dev.bilten.catalog.app.CreateEvent;
import dev.bilten.catalog.app.ListEvents;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** All events of the organizer. */
@Path(Api.BASE + "/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EventsResource {
    private final ListEvents listEvents;
    private final CreateEvent createEvent;
    private final UsualRules usual;
    private final Once once;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public EventsResource(
            ListEvents listEvents,
            CreateEvent createEvent,
            UsualRules usual,
            Once once,
            TheirEvents theirs,
            CurrentCall current) {
        this.listEvents = listEvents;
        this.createEvent = createEvent;
        this.usual = usual;
        this.once = once;
        this.theirs = theirs;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @OfTheirEvents("only these are listed")
    @Operation(operationId = "listEvents", summary = "All events, the newest first")
    public Listing<EventView> list(@BeanParam PageQuery page) {
        var events = theirs.where(Permissions.EVENTS_VIEW)
                .map(all -> listEvents.execute(
                        current.tenant(),
                        all.stream().map(EventId::value).collect(Collectors.toSet()),
                        page.cursor(),
                        page.limit()))
                .orElseGet(() -> listEvents.execute(current.tenant(), page.cursor(), page.limit()));
        return Listing.of(events, event -> EventView.of(event, current.origin()));
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "createEvent", summary = "Make a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response create(@HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewEvent event) {
        var begins = usual.of(current.tenant());
        return once.answer(key, event, "event made", call -> create(call, event, begins));
    }

    private Answer create(CallContext call, NewEvent event, EventRules begins) {
        return switch (createEvent.execute(call, event.draft(), begins)) {
            case CreateEvent.Result.Created(var made) ->
                Answer.at(Api.BASE + "/events/" + made.id(), EventView.of(made, current.origin()));
            case CreateEvent.Result.Refused(var violations) -> throw Faults.refusal(violations);
        };
    }
}
