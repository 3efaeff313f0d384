package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Checklist;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.PublishEvent;
import dev.bilten.catalog.app.WithdrawEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether an event is on sale. Once it is, putting it there again changes nothing. */
@Path(Api.BASE + "/events/{event}/publication")
@Produces(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class PublicationResource {
    private final PublishEvent publishEvent;
    private final WithdrawEvent withdrawEvent;
    private final CurrentCall current;

    @Inject
    public PublicationResource(PublishEvent publishEvent, WithdrawEvent withdrawEvent, CurrentCall current) {
        this.publishEvent = publishEvent;
        this.withdrawEvent = withdrawEvent;
        this.current = current;
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "publishEvent",
            summary = "Put an event on sale",
            description = "What its checklist misses is named, one error each.")
    public EventView publish(@PathParam("event") UUID event) {
        return published(publishEvent.execute(current.call("event published"), new EventId(event)), current.origin());
    }

    static EventView published(PublishEvent.Result result, URI origin) {
        return switch (result) {
            case PublishEvent.Result.Published(var live) -> EventView.of(live, origin);
            case PublishEvent.Result.Incomplete(var missing) ->
                throw Faults.refusal(
                        missing.stream().map(PublicationResource::violation).toList());
            case PublishEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @DELETE
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "withdrawEvent",
            summary = "Make an event a draft again",
            description = "Only while nothing was sold; after that it can be archived.")
    public EventView withdraw(@PathParam("event") UUID event) {
        return switch (withdrawEvent.execute(current.call("event withdrawn"), new EventId(event))) {
            case WithdrawEvent.Result.Withdrawn(var draft) -> EventView.of(draft, current.origin());
            case WithdrawEvent.Result.AlreadySold() ->
                throw new ProblemException(ProblemType.CONFLICT, "The event has orders.");
            case WithdrawEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private static Violation violation(Checklist.Step step) {
        return switch (step) {
            case TITLE -> Violation.of("/title", "error.required");
            case DATE -> Violation.of("/startsAt", "error.publish-date");
            case VENUE -> Violation.of("/venueName", "error.required");
            case PRODUCT -> Violation.of("/products", "error.publish-product");
            case QUOTA -> Violation.of("/quotas", "error.publish-quota");
            case PAYMENT -> Violation.of("/payment", "error.publish-payment");
        };
    }
}
