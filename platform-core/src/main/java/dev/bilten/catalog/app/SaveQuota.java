package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Sales;
import dev.bilten.catalog.domain.QuotaScopes;
import dev.bilten.catalog.domain.Recount;
import dev.bilten.catalog.infra.Dates;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how many there are of some products together. It cannot become smaller than what is sold and held, also of products
 * that were on sale before it counted them.
 */
@Service
public class SaveQuota {
    private final Events events;
    private final Products products;
    private final Quotas quotas;
    private final Dates dates;
    private final Sales sales;
    private final Journal journal;

    @Inject
    public SaveQuota(Events events, Products products, Quotas quotas, Dates dates, Sales sales, Journal journal) {
        this.events = events;
        this.products = products;
        this.quotas = quotas;
        this.dates = dates;
        this.sales = sales;
        this.journal = journal;
    }

    /** @param edited empty to add one */
    public record Command(EventId event, Optional<QuotaId> edited, QuotaDraft draft) {}

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
        var counts = counts(call, command, before);
        var bound = before.flatMap(quota -> bound(quota, command.draft()));
        if (bound.isPresent()) {
            return new Result.Refused(List.of(bound.get()));
        }
        if (before.isEmpty()) {
            if (command.draft().size().filter(size -> size < counts.taken()).isPresent()) {
                return new Result.BelowSold(counts.taken());
            }
            quotas.add(id, command.event(), command.draft(), counts, call.now());
        } else if (!quotas.edit(id, command.draft(), counts)) {
            return new Result.BelowSold(
                    Recount.with(counts, before.get().counts()).taken());
        }
        quotas.assign(id, command.draft().items());
        return saved(call, event.get(), before.orElse(null), id);
    }

    /** What it counts once it is saved: unchanged for the same items, else counted anew with its products locked. */
    private Quota.Counts counts(CallContext call, Command command, Optional<Quota> before) {
        var draft = command.draft();
        if (before.filter(quota -> QuotaDraft.of(quota).countsLike(draft)).isPresent()) {
            quotas.lock(command.edited().orElseThrow());
            return quotas.byId(command.edited().orElseThrow()).orElseThrow().counts();
        }
        var products = draft.items().stream().map(Quota.Scope::product).collect(Collectors.toSet());
        before.ifPresent(quota -> products.addAll(quota.products()));
        quotas.lock(products);
        return Recount.of(draft, sales.given(call.tenant(), command.event()));
    }

    /**
     * Places that a voucher keeps, for its owner or for somebody on the waiting list, are places of one date: on another they
     * would be of no use to who was promised them, and kept from all others.
     */
    private Optional<Violation> bound(Quota before, QuotaDraft draft) {
        if (before.date().equals(draft.date())) {
            return Optional.empty();
        }
        quotas.lock(before.id());
        var counts = quotas.byId(before.id()).orElseThrow().counts();
        return Optional.of(counts.blocked() + counts.promised())
                .filter(kept -> kept > 0)
                .map(kept -> Violation.of("/date", "error.kept-for-codes", kept));
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
        var found = new ArrayList<>(command.draft().violations());
        if (command.draft()
                .date()
                .filter(date -> !dates.exists(event.id(), date))
                .isPresent()) {
            found.add(Violation.of("/date", "error.unknown-choice"));
        }
        var known = products.of(event);
        if (!QuotaScopes.known(known, command.draft().items())) {
            found.add(Violation.of("/products", "error.unknown-choice"));
        }
        return found;
    }
}
