package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.VoucherChoices;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.infra.AssortmentRows;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Products;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether what a voucher names is there. */
@Service
class VoucherReferences {
    private final Events events;
    private final Products products;
    private final AssortmentRows rows;

    @Inject
    VoucherReferences(Events events, Products products, AssortmentRows rows) {
        this.events = events;
        this.products = products;
        this.rows = rows;
    }

    List<Violation> violations(VoucherDraft draft) {
        if (draft.event().isEmpty()) {
            return List.of();
        }
        var event = events.byId(draft.event().get());
        if (event.isEmpty()) {
            return List.of(Violation.of("/event", "error.unknown-choice"));
        }
        var all = products.of(event.get());
        var known = new VoucherChoices(
                all.stream().map(product -> product.id()).collect(Collectors.toSet()),
                all.stream()
                        .flatMap(product -> product.variations().stream())
                        .map(Variation::id)
                        .collect(Collectors.toSet()),
                rows.quotas(event.get().id()));
        var found = new ArrayList<Violation>();
        draft.terms()
                .scope()
                .violations(known)
                .forEach(one -> found.add(new Violation("/scope" + one.pointer(), one.key(), one.arguments())));
        if (draft.terms()
                .date()
                .filter(date -> rows.dates(event.get().id()).stream()
                        .noneMatch(day -> day.id().equals(date)))
                .isPresent()) {
            found.add(Violation.of("/date", "error.unknown-choice"));
        }
        return found;
    }
}
