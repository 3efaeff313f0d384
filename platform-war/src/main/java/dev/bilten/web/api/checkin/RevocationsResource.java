package dev.bilten.web.api.checkin;

import dev.bilten.identity.api.Permissions;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.PageQuery;
import dev.bilten.web.api.Unchanged;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Void secrets, for gates without a network. */
@Path(Api.BASE + "/revocations")
@Produces(MediaType.APPLICATION_JSON)
public class RevocationsResource {
    private final DoorFacts facts;
    private final CurrentCall current;

    @Inject
    public RevocationsResource(DoorFacts facts, CurrentCall current) {
        this.facts = facts;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.CHECKIN_SCAN)
    @Operation(
            operationId = "listRevocations",
            summary = "Secrets that open no door any more, the oldest first",
            description =
                    "Read on from `here` whenever you like: what is new comes after it, never before. With an ETag: send it as If-None-Match and get 304 while nothing changed.")
    @APIResponse(
            responseCode = "200",
            description = "What was revoked after the cursor",
            content = @Content(schema = @Schema(implementation = RevocationsView.class)))
    @APIResponse(responseCode = "304", description = "You have it already")
    public Response list(@BeanParam PageQuery page, @Context Request request) {
        return Unchanged.or(
                request, RevocationsView.of(facts.revocations(current.tenant(), page.cursor(), page.limit())));
    }
}
