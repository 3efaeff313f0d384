package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.AllotmentId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.app.KeepBack;
import dev.bilten.catalog.app.ReadQuotas;
import dev.bilten.catalog.app.ReleaseAllotment;
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

/** What the organizer keeps back of a quota. */
@Path(Api.BASE + "/events/{event}/quotas/{quota}/allotments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class AllotmentsResource {
    private final ReadQuotas readQuotas;
    private final KeepBack keepBack;
    private final ReleaseAllotment releaseAllotment;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public AllotmentsResource(
            ReadQuotas readQuotas,
            KeepBack keepBack,
            ReleaseAllotment releaseAllotment,
            Once once,
            CurrentCall current) {
        this.readQuotas = readQuotas;
        this.keepBack = keepBack;
        this.releaseAllotment = releaseAllotment;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listAllotments", summary = "What is kept back of a quota, the oldest first")
    public Listing<AllotmentView> list(
            @PathParam("event") UUID event, @PathParam("quota") UUID quota, @BeanParam PageQuery page) {
        var found = readQuotas
                .one(current.tenant(), new EventId(event), new QuotaId(quota))
                .orElseThrow(ProblemException::notFound);
        var kept = readQuotas.allotments(current.tenant(), found.event()).stream()
                .filter(allotment -> allotment.quota().equals(found.id()))
                .toList();
        return Listing.of(page.cut(kept, allotment -> allotment.id().toString()), AllotmentView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "keepBack", summary = "Keep places back", description = "Never more than are free.")
    @APIResponse(
            responseCode = "201",
            description = "What is kept back",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    public Response keep(
            @PathParam("event") UUID event,
            @PathParam("quota") UUID quota,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewAllotment allotment) {
        return once.answer(
                key,
                allotment,
                "allotment kept",
                call -> Answer.of(keep(call, allotment.command(new EventId(event), new QuotaId(quota)))));
    }

    private AllotmentView keep(CallContext call, KeepBack.Command command) {
        return switch (keepBack.execute(call, command)) {
            case KeepBack.Result.Kept(var kept) -> AllotmentView.of(kept);
            case KeepBack.Result.NotSoMany(var left) -> throw tooMany("Only " + left + " are free.", left);
            case KeepBack.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case KeepBack.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @DELETE
    @Path("{allotment}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "releaseAllotment", summary = "Let buyers have what was kept back, or a part of it")
    @APIResponse(responseCode = "204", description = "It is free")
    public void release(
            @PathParam("event") UUID event,
            @PathParam("quota") UUID quota,
            @PathParam("allotment") UUID allotment,
            @Parameter(description = "So many; left out for all") @QueryParam("count") @Nullable Integer count) {
        var mine = readQuotas.allotments(current.tenant(), new EventId(event)).stream()
                .anyMatch(one -> one.id().value().equals(allotment)
                        && one.quota().value().equals(quota));
        if (!mine) {
            throw ProblemException.notFound();
        }
        var command = new ReleaseAllotment.Command(
                new EventId(event), new AllotmentId(allotment), Optional.ofNullable(count));
        switch (releaseAllotment.execute(current.call("allotment released"), command)) {
            case ReleaseAllotment.Result.Released _ -> {}
            case ReleaseAllotment.Result.NotSoMany(var kept) -> throw tooMany("Only " + kept + " are kept.", kept);
            case ReleaseAllotment.Result.NotFound() -> throw ProblemException.notFound();
        }
    }

    private static ProblemException tooMany(String detail, int left) {
        return new ProblemException(ProblemType.CONFLICT, detail, List.of(Violation.of("/count", "error.left", left)));
    }
}
