package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.EditDates;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Changes to many dates of a series at once. */
@Path(Api.BASE + "/events/{event}/date-edits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class DateEditsResource {
    private final EditDates editDates;
    private final Once once;

    @Inject
    public DateEditsResource(EditDates editDates, Once once) {
        this.editDates = editDates;
        this.once = once;
    }

    /** So many dates were changed. */
    public record DatesChanged(int count) {}

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editDates",
            summary = "Change many dates at once",
            description = "All of them or none; one entry in the journal.")
    @APIResponse(
            responseCode = "201",
            description = "How many were changed",
            content = @Content(schema = @Schema(implementation = DatesChanged.class)))
    public Response edit(
            @PathParam("event") UUID event, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewDateEdit edit) {
        return once.answer(key, edit, "dates edited", call -> Answer.of(save(call, edit.command(new EventId(event)))));
    }

    private DatesChanged save(CallContext call, EditDates.Command command) {
        return switch (editDates.execute(call, command)) {
            case EditDates.Result.Saved(var count) -> new DatesChanged(count);
            case EditDates.Result.BelowSold(var taken) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        taken + " of one of them are sold or held.",
                        List.of(Violation.of("/capacity/size", "error.below-sold", taken)));
            case EditDates.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case EditDates.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
