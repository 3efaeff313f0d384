package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductDraft;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The short way to something that sells: a product with a quota of its own. */
@Service
public class AddTicket {
    private final SaveProduct saveProduct;
    private final SaveQuota saveQuota;

    @Inject
    public AddTicket(SaveProduct saveProduct, SaveQuota saveQuota) {
        this.saveProduct = saveProduct;
        this.saveQuota = saveQuota;
    }

    /** @param size how many there are; empty for unlimited */
    public record Command(EventId event, ProductDraft draft, Optional<Integer> size) {}

    public sealed interface Result {
        record Added(Product product) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var saved =
                saveProduct.execute(call, new SaveProduct.Command(command.event(), Optional.empty(), command.draft()));
        return switch (saved) {
            case SaveProduct.Result.Saved(var product) -> count(call, command, product);
            case SaveProduct.Result.Refused(var violations) -> new Result.Refused(violations);
            case SaveProduct.Result.NotFound() -> new Result.NotFound();
            case SaveProduct.Result.Stale(var current) ->
                throw new IllegalStateException("a new product is stale: " + current.id());
        };
    }

    private Result count(CallContext call, Command command, Product product) {
        var draft = QuotaDraft.plain(product.name().in("en"), command.size(), Set.of(product.id()));
        var quota = new SaveQuota.Command(command.event(), Optional.empty(), draft);
        return switch (saveQuota.execute(call, quota)) {
            case SaveQuota.Result.Saved(var saved) -> new Result.Added(product);
            // the product is in the database by now: the whole call is taken back
            case SaveQuota.Result.Refused(var violations) ->
                throw new ProblemException(ProblemType.INVALID, "The number of tickets cannot be taken.", violations);
            case SaveQuota.Result.BelowSold(var sold) ->
                throw new IllegalStateException("a new quota has sold " + sold);
            case SaveQuota.Result.NotFound() -> new Result.NotFound();
        };
    }
}
