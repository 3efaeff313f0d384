package dev.bilten.web.api.checkin;

import dev.bilten.identity.api.Permissions;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.ticketing.app.ReplaceSigningKey;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Once;
import dev.bilten.web.api.Unchanged;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

/** The keys that sign tickets' codes. */
@Path(Api.BASE + "/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SigningKeysResource {
    private final DoorFacts facts;
    private final ReplaceSigningKey replace;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public SigningKeysResource(DoorFacts facts, ReplaceSigningKey replace, Once once, CurrentCall current) {
        this.facts = facts;
        this.replace = replace;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.CHECKIN_SCAN)
    @Operation(
            operationId = "listSigningKeys",
            summary = "The public keys that verify tickets without a network",
            description = "With an ETag: send it as If-None-Match and get 304 while nothing changed.")
    @APIResponse(
            responseCode = "200",
            description = "All keys, the one that signs first",
            content = @Content(schema = @Schema(implementation = SigningKeysView.class)))
    @APIResponse(responseCode = "304", description = "You have it already")
    public Response list(@Context Request request) {
        return Unchanged.or(request, all());
    }

    /** Nothing of it can be chosen. */
    public record NewSigningKey() {}

    @POST
    @ApiAccess(Permissions.SETTINGS_EDIT)
    @Operation(
            operationId = "replaceSigningKey",
            summary = "Sign with a new key from now on",
            description = "What older keys signed stays good. Send `{}`.")
    @APIResponse(
            responseCode = "201",
            description = "All keys, the new one first",
            content = @Content(schema = @Schema(implementation = SigningKeysView.class)))
    public Response replace(@HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key, NewSigningKey nothing) {
        return once.answer(key, nothing, "signing key replaced", call -> {
            replace.execute(call);
            return Answer.of(all());
        });
    }

    private SigningKeysView all() {
        return new SigningKeysView(
                facts.keys(current.tenant()).stream().map(SigningKeyView::of).toList());
    }
}
