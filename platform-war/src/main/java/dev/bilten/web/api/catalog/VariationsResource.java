package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.app.SaveVariation;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The kinds of a product. One that is not wanted any more is switched off: its orders keep its name. */
@Path(Api.BASE + "/events/{event}/products/{product}/variations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class VariationsResource {
    private final Catalog catalog;
    private final SaveVariation saveVariation;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public VariationsResource(Catalog catalog, SaveVariation saveVariation, Once once, CurrentCall current) {
        this.catalog = catalog;
        this.saveVariation = saveVariation;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(
            operationId = "listVariations",
            summary = "A product's variations in their order, also the inactive ones")
    public Listing<VariationView> list(
            @PathParam("event") UUID event, @PathParam("product") UUID product, @BeanParam PageQuery page) {
        var found = catalog.products(current.tenant(), find(event).id()).stream()
                .filter(one -> one.id().value().equals(product))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return Listing.of(
                page.cut(found.variations(), variation -> variation.id().toString()), VariationView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "addVariation",
            summary = "Add a variation",
            description = "From the first one on the product is sold only as one of them.")
    @APIResponse(
            responseCode = "201",
            description = "The variation",
            content = @Content(schema = @Schema(implementation = VariationView.class)))
    public Response add(
            @PathParam("event") UUID event,
            @PathParam("product") UUID product,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewVariation variation) {
        return once.answer(
                key,
                variation,
                "variation added",
                call -> Answer.of(save(
                        call,
                        new SaveVariation.Command(
                                new EventId(event),
                                new ProductId(product),
                                Optional.empty(),
                                variation.draft(find(event).currency(), false)))));
    }

    @PUT
    @Path("{variation}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "editVariation", summary = "Replace what is said about a variation")
    public VariationView edit(
            @PathParam("event") UUID event,
            @PathParam("product") UUID product,
            @PathParam("variation") UUID variation,
            NewVariation edit) {
        var draft = edit.draft(find(event).currency(), true);
        var edited = new SaveVariation.Edited(new VariationId(variation), edit.seen());
        return save(
                current.call("variation edited"),
                new SaveVariation.Command(new EventId(event), new ProductId(product), Optional.of(edited), draft));
    }

    private VariationView save(CallContext call, SaveVariation.Command command) {
        return switch (saveVariation.execute(call, command)) {
            case SaveVariation.Result.Saved(var saved) -> VariationView.of(saved);
            case SaveVariation.Result.Stale(var now) ->
                throw new ProblemException(
                        ProblemType.STALE_VERSION, "The variation is at version " + now.version() + ".");
            case SaveVariation.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveVariation.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Event find(UUID event) {
        return catalog.event(current.tenant(), new EventId(event)).orElseThrow(ProblemException::notFound);
    }
}
