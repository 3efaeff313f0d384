package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.CloseQuota;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How much there is of what an event sells. */
@Path(Api.BASE + "/events/{event}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class QuotasResource {
    private final Catalog catalog;
    private final ReadQuotas readQuotas;
    private final SaveQuota saveQuota;
    private final CloseQuota closeQuota;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public QuotasResource(
            Catalog catalog,
            ReadQuotas readQuotas,
            SaveQuota saveQuota,
            CloseQuota closeQuota,
            Once once,
            CurrentCall current) {
        this.catalog = catalog;
        this.readQuotas = readQuotas;
        this.saveQuota = saveQuota;
        this.closeQuota = closeQuota;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(
            operationId = "listQuotas",
            summary = "An event's quotas, the oldest first",
            description = "Those that are for no single date; with `date` those of that one.")
    public Listing<QuotaView> list(
            @PathParam("event") UUID event,
            @Parameter(description = "A date of the series") @QueryParam("date") @Nullable UUID date,
            @BeanParam PageQuery page) {
        var id = catalog.event(current.tenant(), new EventId(event))
                .orElseThrow(ProblemException::notFound)
                .id();
        var quotas =
                readQuotas.of(current.tenant(), id, Optional.ofNullable(date).map(DateId::new));
        return Listing.of(page.cut(quotas, quota -> quota.id().toString()), QuotaView::of);
    }

    @PUT
    @Path("{quota}/closure")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "closeQuota",
            summary = "Close a quota",
            description = "Nothing more of it is sold, also when something comes back.")
    public QuotaView close(@PathParam("event") UUID event, @PathParam("quota") UUID quota) {
        return closed(event, quota, true);
    }

    @DELETE
    @Path("{quota}/closure")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "openQuota", summary = "Open a quota that is closed")
    public QuotaView open(@PathParam("event") UUID event, @PathParam("quota") UUID quota) {
        return closed(event, quota, false);
    }

    private QuotaView closed(UUID event, UUID quota, boolean closed) {
        var command = new CloseQuota.Command(new EventId(event), new QuotaId(quota), closed);
        return closeQuota
                .execute(current.call(closed ? "quota closed" : "quota opened"), command)
                .map(QuotaView::of)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "addQuota", summary = "Add a quota")
    @APIResponse(
            responseCode = "201",
            description = "The quota",
            content = @Content(schema = @Schema(implementation = QuotaView.class)))
    public Response add(
            @PathParam("event") UUID event, @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewQuota quota) {
        return once.answer(
                key,
                quota,
                "quota added",
                call -> Answer.of(save(
                        call,
                        new SaveQuota.Command(new EventId(event), Optional.empty(), quota.draft(Optional.empty())))));
    }

    @PUT
    @Path("{quota}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "editQuota",
            summary = "Replace a quota",
            description = "It cannot become smaller than what is sold and held.")
    public QuotaView edit(@PathParam("event") UUID event, @PathParam("quota") UUID quota, NewQuota edit) {
        var id = new QuotaId(quota);
        var now = readQuotas.one(current.tenant(), new EventId(event), id).orElseThrow(ProblemException::notFound);
        return save(
                current.call("quota edited"),
                new SaveQuota.Command(new EventId(event), Optional.of(id), edit.draft(Optional.of(now))));
    }

    private QuotaView save(CallContext call, SaveQuota.Command command) {
        return switch (saveQuota.execute(call, command)) {
            case SaveQuota.Result.Saved(var saved) -> QuotaView.of(saved);
            case SaveQuota.Result.BelowSold(var gone) ->
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        gone + " are sold or held.",
                        List.of(Violation.of("/size", "error.below-sold", gone)));
            case SaveQuota.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveQuota.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
