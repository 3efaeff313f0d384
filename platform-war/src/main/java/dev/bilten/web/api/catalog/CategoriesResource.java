package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.RemoveCategory;
import dev.bilten.catalog.app.SaveCategory;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The headings an event's products stand under. */
@Path(Api.BASE + "/events/{event}/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class CategoriesResource {
    private final Catalog catalog;
    private final SaveCategory saveCategory;
    private final RemoveCategory removeCategory;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public CategoriesResource(
            Catalog catalog, SaveCategory saveCategory, RemoveCategory removeCategory, Once once, CurrentCall current) {
        this.catalog = catalog;
        this.saveCategory = saveCategory;
        this.removeCategory = removeCategory;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listCategories", summary = "An event's categories in their order")
    public Listing<CategoryView> list(@PathParam("event") UUID event, @BeanParam PageQuery page) {
        var id = catalog.event(current.tenant(), new EventId(event))
                .orElseThrow(ProblemException::notFound)
                .id();
        var categories = catalog.categories(current.tenant(), id);
        return Listing.of(page.cut(categories, category -> category.id().toString()), CategoryView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "addCategory", summary = "Add a category")
    @APIResponse(
            responseCode = "201",
            description = "The category",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response add(
            @PathParam("event") UUID event,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewCategory category) {
        return once.answer(
                key,
                category,
                "category added",
                call -> Answer.of(save(
                        call, new SaveCategory.Command(new EventId(event), Optional.empty(), category.draft(false)))));
    }

    @PUT
    @Path("{category}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "editCategory", summary = "Replace what is said about a category")
    public CategoryView edit(@PathParam("event") UUID event, @PathParam("category") UUID category, NewCategory edit) {
        var draft = edit.draft(true);
        var edited = new SaveCategory.Edited(new CategoryId(category), edit.seen());
        return save(
                current.call("category edited"),
                new SaveCategory.Command(new EventId(event), Optional.of(edited), draft));
    }

    @DELETE
    @Path("{category}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(
            operationId = "removeCategory",
            summary = "Remove a category",
            description = "Its products stay, under none. One that buyers choose add-ons from cannot go.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("event") UUID event, @PathParam("category") UUID category) {
        var command = new RemoveCategory.Command(new EventId(event), new CategoryId(category));
        switch (removeCategory.execute(current.call("category removed"), command)) {
            case RemoveCategory.Result.Removed() -> {}
            case RemoveCategory.Result.InUse() ->
                throw new ProblemException(ProblemType.CONFLICT, "A product lets buyers choose from it.");
            case RemoveCategory.Result.NotFound() -> throw ProblemException.notFound();
        }
    }

    private CategoryView save(CallContext call, SaveCategory.Command command) {
        return switch (saveCategory.execute(call, command)) {
            case SaveCategory.Result.Saved(var saved) -> CategoryView.of(saved);
            case SaveCategory.Result.Stale(var now) ->
                throw new ProblemException(
                        ProblemType.STALE_VERSION, "The category is at version " + now.version() + ".");
            case SaveCategory.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveCategory.Result.NotFound() -> throw ProblemException.notFound();
        };
    }
}
