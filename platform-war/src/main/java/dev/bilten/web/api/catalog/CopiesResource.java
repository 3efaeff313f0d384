package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Drafts that begin as another event. */
@Path(Api.BASE + "/events/{event}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CopiesResource {
    private final CopyEvent copyEvent;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public CopiesResource(CopyEvent copyEvent, Once once, CurrentCall current) {
        this.copyEvent = copyEvent;
        this.once = once;
        this.current = current;
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "copyEvent",
            summary = "Copy an event",
            description =
                    "With its dates, products, variations, categories, quotas, questions, terms, rules and check-in lists; without"
                            + " its orders, vouchers and what is kept back.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public Response copy(
            @PathParam("event") UUID event, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewCopy copy) {
        return once.answer(key, copy, "event copied", call -> copy(call, copy.command(new EventId(event))));
    }

    private Answer copy(CallContext call, CopyEvent.Command command) {
        return switch (copyEvent.execute(call, command)) {
            case CopyEvent.Result.Copied(var made) ->
                Answer.at(Api.BASE + "/events/" + made.id(), EventView.of(made, current.origin()));
            case CopyEvent.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case CopyEvent.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
