package dev.bilten.web.api.waiting;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.ordering.app.ExplainStock;
import dev.bilten.web.api.Api;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where the places are. */
@Path(Api.BASE + "/events/{event}/products/{product}/stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithinEvent("event")
public class StockResource {
    private final Catalog catalog;
    private final ExplainStock explainStock;
    private final CurrentCall current;

    @Inject
    public StockResource(Catalog catalog, ExplainStock explainStock, CurrentCall current) {
        this.catalog = catalog;
        this.explainStock = explainStock;
        this.current = current;
    }

    @GET
    @ApiAccess(Permissions.EVENTS_VIEW)
    @Operation(operationId = "explainStock", summary = "Where the places of a product are, and why it is sold out")
    public StockView explain(
            @PathParam("event") UUID event,
            @PathParam("product") UUID product,
            @QueryParam("variation") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable String variation,
            @QueryParam("date") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable String date) {
        var id = new EventId(event);
        if (catalog.products(current.tenant(), id).stream()
                .noneMatch(one -> one.id().value().equals(product))) {
            throw ProblemException.notFound();
        }
        var item = new Item(new ProductId(product), id(variation).map(VariationId::new), id(date).map(DateId::new));
        return explainStock
                .execute(current.tenant(), id, item)
                .map(StockView::of)
                .orElse(StockView.UNLIMITED);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(some -> !some.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "variation and date are ids.");
        }
    }
}
