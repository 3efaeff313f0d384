package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.app.SaveProduct;
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

/** What an event sells. */
@Path(Api.BASE + "/events/{event}/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class ProductsResource {
    private final Catalog catalog;
    private final SaveProduct saveProduct;
    private final Once once;
    private final CurrentCall current;

    @Inject
    public ProductsResource(Catalog catalog, SaveProduct saveProduct, Once once, CurrentCall current) {
        this.catalog = catalog;
        this.saveProduct = saveProduct;
        this.once = once;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "listProducts", summary = "An event's products in their order, also the inactive ones")
    public Listing<ProductView> list(@PathParam("event") UUID event, @BeanParam PageQuery page) {
        var products = catalog.products(current.tenant(), find(event).id());
        return Listing.of(page.cut(products, product -> product.id().toString()), ProductView::of);
    }

    @POST
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "addProduct", summary = "Add a product; it sells once a quota has it")
    @APIResponse(
            responseCode = "201",
            description = "The product",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response add(
            @PathParam("event") UUID event,
            @HeaderParam(Api.IDEMPOTENCY_KEY) @Nullable String key,
            NewProduct product) {
        return once.answer(
                key,
                product,
                "product added",
                call -> Answer.of(save(
                        call,
                        new SaveProduct.Command(
                                new EventId(event),
                                Optional.empty(),
                                product.draft(find(event).currency())))));
    }

    @PUT
    @Path("{product}")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "editProduct", summary = "Replace what is said about a product")
    public ProductView edit(@PathParam("event") UUID event, @PathParam("product") UUID product, ProductEdit edit) {
        var edited = new SaveProduct.Edited(new ProductId(product), edit.seen());
        var draft = edit.draft(find(event).currency(), find(event, product));
        return save(
                current.call("product edited"),
                new SaveProduct.Command(new EventId(event), Optional.of(edited), draft));
    }

    @DELETE
    @Path("{product}/category")
    @ApiAccess(Permissions.EVENTS_EDIT)
    @Operation(operationId = "uncategorizeProduct", summary = "Let a product stand under no category")
    public ProductView uncategorize(@PathParam("event") UUID event, @PathParam("product") UUID product) {
        var now = find(event, product);
        var edited = new SaveProduct.Edited(now.id(), now.version());
        return save(
                current.call("product edited"),
                new SaveProduct.Command(
                        new EventId(event),
                        Optional.of(edited),
                        ProductDraft.of(now).in(Optional.empty())));
    }

    private Product find(UUID event, UUID product) {
        return catalog.products(current.tenant(), new EventId(event)).stream()
                .filter(found -> found.id().value().equals(product))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private ProductView save(CallContext call, SaveProduct.Command command) {
        return switch (saveProduct.execute(call, command)) {
            case SaveProduct.Result.Saved(var saved) -> ProductView.of(saved);
            case SaveProduct.Result.Stale(var now) ->
                throw new ProblemException(
                        ProblemType.STALE_VERSION, "The product is at version " + now.version() + ".");
            case SaveProduct.Result.Refused(var violations) -> throw Faults.refusal(violations);
            case SaveProduct.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Event find(UUID event) {
        return catalog.event(current.tenant(), new EventId(event)).orElseThrow(ProblemException::notFound);
    }
}
