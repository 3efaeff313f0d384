package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.CreateDates;
import dev.bilten.catalog.app.ListDates;
import dev.bilten.catalog.app.RemoveDate;
import dev.bilten.catalog.app.SaveDate;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.web.api.Listing;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.PageQuery;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The dates of a series. */
@Path(Api.BASE + "/events/{event}/dates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class DatesResource {
    private final ListDates listDates;
    private final CreateDates createDates;
    private final SaveDate saveDate;
    private final RemoveDate removeDate;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public DatesResource(
            ListDates listDates,
            CreateDates createDates,
            SaveDate saveDate,
            RemoveDate removeDate,
            Once once,
            CurrentCall current) {
        this.listDates = listDates;
        this.createDates = createDates;
        this.saveDate = saveDate;
        this.removeDate = removeDate;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listDates", summary = "The dates of a series in the order of their starts")
    public Listing<DateView> list(
            @PathParam("event") UUID event, @BeanParam DateQuery query, @BeanParam PageQuery page) {
        return listDates
                .execute(current.tenant(), new EventId(event), query.span(), page.cursor(), page.limit())
                .map(dates -> Listing.of(dates, DateView::of))
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "createDates",
            summary = "Make dates by a rule",
            description =
                    "At 20:00 stays at 20:00 when the clocks change. The first dates turn the event into a series,"
                            + " which is possible while it has sold nothing; a series has at most 20 000.")
    @APIResponse(
            responseCode = "201",
            description = "What was made",
            content = @Content(schema = @Schema(implementation = DatesMade.class)))
    public Response create(
            @PathParam("event") UUID event, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewDates dates) {
        return once.answer(
                key,
                dates,
                "dates created",
                call -> Answer.of(create(call, new CreateDates.Command(new EventId(event), dates.plan()))));
    }

    private DatesMade create(CallContext call, CreateDates.Command command) {
        return switch (createDates.execute(call, command)) {
            case CreateDates.Result.Created(var made) -> DatesMade.of(made);
            case CreateDates.Result.AlreadySold() ->
                throw new ProblemException(ProblemType.CONFLICT, "Tickets without a date are sold or held.");
            case CreateDates.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case CreateDates.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @PUT
    @Path("{date}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "editDate", summary = "Replace what is said about a date")
    public DateView edit(@PathParam("event") UUID event, @PathParam("date") UUID date, DateChange edit) {
        var draft = edit.draft();
        var command = new SaveDate.Command(new EventId(event), new DateId(date), edit.seen(), draft);
        return switch (saveDate.execute(current.call("date edited"), command)) {
            case SaveDate.Result.Saved(var saved) -> DateView.of(saved);
            case SaveDate.Result.Stale(var now) ->
                throw new ProblemException(ProblemType.STALE_VERSION, "The date is at version " + now.version() + ".");
            case SaveDate.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveDate.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @DELETE
    @Path("{date}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "removeDate",
            summary = "Take a date out of its series",
            description =
                    "With its own quotas. One of which anything was given out, promised or kept back stays, and so does"
                            + " the last one of a series; both can be switched off.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("event") UUID event, @PathParam("date") UUID date) {
        var command = new RemoveDate.Command(new EventId(event), new DateId(date));
        switch (removeDate.execute(current.call("date removed"), command)) {
            case RemoveDate.Result.Removed() -> {}
            case RemoveDate.Result.InUse() ->
                throw new ProblemException(ProblemType.CONFLICT, "Something of the date is sold, held or kept.");
            case RemoveDate.Result.Last() ->
                throw new ProblemException(ProblemType.CONFLICT, "A series has one date at least.");
            case RemoveDate.Result.NotFound() -> throw ProblemException.notFound();
        }
    }
}
