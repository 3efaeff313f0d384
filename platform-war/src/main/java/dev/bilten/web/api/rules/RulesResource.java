package dev.bilten.web.api.rules;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.Faults;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of an event. */
@Path(Api.BASE + "/events/{event}/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class RulesResource {
    private final Catalog catalog;
    private final SaveRules saveRules;
    private final CurrentCall current;

    @Inject
    public RulesResource(Catalog catalog, SaveRules saveRules, CurrentCall current) {
        this.catalog = catalog;
        this.saveRules = saveRules;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "readRules", summary = "Time limits, taxes, discounts, fees, and what buyers may do")
    public RulesView read(@PathParam("event") UUID id) {
        return view(new EventId(id));
    }

    @PUT
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "saveRules",
            summary = "Replace the rules of an event",
            description =
                    "What was ordered keeps the rules it was ordered by. What lies in a cart keeps its listed prices; its taxes, discounts and fees are those of when it is ordered.")
    public RulesView save(@PathParam("event") UUID id, RulesEdit edit) {
        var event = new EventId(id);
        var command = new SaveRules.Command(event, edit.seen(), edit.rules());
        return switch (saveRules.execute(current.call("rules saved"), command)) {
            case SaveRules.Result.Saved() -> view(event);
            case SaveRules.Result.Stale(var now) ->
                throw new ProblemException(ProblemType.STALE_VERSION, "The event is at version " + now.version() + ".");
            case SaveRules.Result.Refused(var violations) -> throw Faults.refusal(RulesEdit.inBody(violations));
            case SaveRules.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private RulesView view(EventId id) {
        var event = catalog.event(current.tenant(), id).orElseThrow(ProblemException::notFound);
        return RulesView.of(event, catalog.rules(current.tenant(), id));
    }
}
