package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how many there are of some products together. It cannot become smaller than what is sold and held. */
@Service
public class SaveQuota {
    private static final int LARGEST = 10_000_000;
    private static final int LONGEST_NAME = 120;

    private final Events events;
    private final Products products;
    private final Quotas quotas;
    private final Journal journal;

    @Inject
    public SaveQuota(Events events, Products products, Quotas quotas, Journal journal) {
        this.events = events;
        this.products = products;
        this.quotas = quotas;
        this.journal = journal;
    }

    /**
     * @param edited empty to add one
     * @param size empty for unlimited
     */
    public record Command(
            EventId event, Optional<QuotaId> edited, String name, Optional<Integer> size, Set<Quota.Scope> items) {
        /** All variations of the products. */
        public static Command of(
                EventId event, Optional<QuotaId> edited, String name, Optional<Integer> size, Set<ProductId> products) {
            return new Command(
                    event,
                    edited,
                    name,
                    size,
                    products.stream().map(Quota.Scope::of).collect(Collectors.toUnmodifiableSet()));
        }
    }

    public sealed interface Result {
        record Saved(Quota quota) implements Result {}

        /** More tickets are sold or held than the new size would allow. */
        record BelowSold(int soldAndHeld) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var before = command.edited()
                .flatMap(quotas::byId)
                .filter(quota -> quota.event().equals(command.event()));
        if (event.isEmpty() || (command.edited().isPresent() && before.isEmpty())) {
            return new Result.NotFound();
        }
        var violations = violations(event.get(), command);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var id = command.edited().orElseGet(QuotaId::next);
        if (before.isEmpty()) {
            quotas.add(id, command.event(), command.name(), command.size(), call.now());
        } else if (!quotas.resize(id, command.name(), command.size())) {
            return new Result.BelowSold(before.get().counts().taken());
        }
        quotas.assign(id, command.items());
        return saved(call, event.get(), before.orElse(null), id);
    }

    private Result saved(CallContext call, Event event, @Nullable Quota before, QuotaId id) {
        var after = quotas.byId(id).orElseThrow();
        journal.audit(
                call,
                new Change(before == null ? "quota.added" : "quota.edited", "quota", id.toString(), before, after));
        journal.publish(call, new EventChanged(event.id().value(), event.state().name()));
        return new Result.Saved(after);
    }

    private List<Violation> violations(Event event, Command command) {
        var found = new ArrayList<Violation>();
        if (command.name().isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        if (command.name().length() > LONGEST_NAME) {
            found.add(Violation.of("/name", "error.too-long", LONGEST_NAME));
        }
        if (command.size().filter(size -> size < 0 || size > LARGEST).isPresent()) {
            found.add(Violation.of("/size", "error.between", 0, LARGEST));
        }
        var known = products.of(event);
        if (!command.items().stream().allMatch(item -> known.stream().anyMatch(product -> has(product, item)))) {
            found.add(Violation.of("/products", "error.unknown-choice"));
        }
        return found;
    }

    private static boolean has(Product product, Quota.Scope item) {
        return product.id().equals(item.product())
                && item.variation()
                        .map(id -> product.variations().stream()
                                .anyMatch(variation -> variation.id().equals(id)))
                        .orElse(true);
    }
}
