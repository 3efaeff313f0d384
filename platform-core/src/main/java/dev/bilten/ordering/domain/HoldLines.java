package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a hold, numbered one after the other, the parts of a bundle behind it. */
final class HoldLines {
    private final Assortment assortment;
    private final int first;
    private final List<Hold.Line> lines = new ArrayList<>();

    /** @param first the number of the first */
    HoldLines(Assortment assortment, int first) {
        this.assortment = assortment;
        this.first = first;
    }

    List<Hold.Line> all() {
        return List.copyOf(lines);
    }

    /**
     * Returns the number of the line.
     *
     * @param off what the voucher takes off each
     */
    int add(Chosen chosen, int quantity, long off, @Nullable Integer parent) {
        var shares = BundleShares.of(chosen.product().terms().bundle(), chosen.listed(), chosen.listed() - off);
        long listed = chosen.listed() - shares.total();
        int number = put(
                chosen.product(),
                chosen.item(),
                quantity,
                listed,
                listed - off,
                chosen.voucher(),
                chosen.pot(),
                parent,
                false);
        shares.parts().forEach(part -> part(part, chosen, quantity, number));
        return number;
    }

    /** What is offered to somebody who waited is kept for them whole; a reserved bundle keeps its own places alone. */
    private void part(BundleShares.Share part, Chosen bundle, int quantity, int parent) {
        var content = assortment.product(part.product()).orElse(bundle.product());
        var date = content.terms().acrossDates()
                ? Optional.<DateId>empty()
                : bundle.item().date();
        put(
                content,
                new Item(part.product(), part.variation(), date),
                part.count() * quantity,
                part.minor(),
                part.minor(),
                bundle.pot() == Pot.PROMISED ? bundle.voucher() : Optional.empty(),
                bundle.pot() == Pot.BLOCKED ? Pot.FREE : bundle.pot(),
                parent,
                true);
    }

    private int put(
            Product product,
            Item item,
            int quantity,
            long listed,
            long unit,
            Optional<VoucherId> voucher,
            Pot pot,
            @Nullable Integer parent,
            boolean contained) {
        int number = first + lines.size();
        var currency = assortment.event().currency();
        lines.add(new Hold.Line(
                number,
                assortment.event().id(),
                item,
                quantity,
                new Money(listed, currency),
                new Money(unit, currency),
                product.taxRate(),
                voucher,
                pot,
                Optional.ofNullable(parent),
                contained));
        return number;
    }
}
