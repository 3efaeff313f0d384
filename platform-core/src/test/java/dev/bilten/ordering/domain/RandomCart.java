package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody may ask of a catalogue, most of it sound, and the voucher they may have. */
final class RandomCart {
    private static final int MOST_WISHES = 4;

    private final Fair fair;
    private final Assortment sold;
    private final Chance chance;

    RandomCart(Fair fair, Chance chance) {
        this.fair = fair;
        this.sold = fair.assortment();
        this.chance = chance;
    }

    List<Wish> wishes() {
        var offered =
                sold.products().stream().filter(product -> !sold.addOn(product)).toList();
        return chance.some(1 + chance.below(MOST_WISHES), () -> wish(chance.one(offered)));
    }

    private Wish wish(Product product) {
        int count = 1 + chance.below(4);
        Optional<Money> offered = product.terms().price() == ProductTerms.PriceKind.OPEN
                ? chance.maybe(new Money(20_000 + chance.price(), Fair.EUR))
                : Optional.empty();
        var addOns = new ArrayList<Wish>();
        product.terms().addOns().forEach(rule -> addOns.addAll(addOns(rule, count)));
        return new Wish(item(product), count, offered, addOns);
    }

    /** Each thing of the category in a line of its own, as many as the rule lets. */
    private List<Wish> addOns(ProductTerms.AddOn rule, int count) {
        int left = rule.min() * count + chance.below((rule.max() - rule.min()) * count + 1);
        var chosen = new ArrayList<Wish>();
        for (var product : sold.products()) {
            int most = rule.repeatable() ? left : Math.min(left, count);
            if (product.category().filter(rule.category()::equals).isPresent() && most > 0) {
                chosen.add(new Wish(item(product), most));
                left -= most;
            }
        }
        return chosen;
    }

    private Item item(Product product) {
        var kinds = product.variations().stream().filter(Variation::active).toList();
        boolean dated = sold.event().series() && !product.terms().acrossDates();
        return new Item(
                product.id(),
                kinds.isEmpty()
                        ? Optional.empty()
                        : Optional.of(chance.one(kinds).id()),
                dated ? Optional.of(chance.one(sold.dates()).id()) : Optional.empty());
    }

    Optional<Voucher> voucher() {
        if (chance.oneIn(2)) {
            return Optional.empty();
        }
        var value = chance.one(List.of(
                VoucherValue.NONE,
                VoucherValue.percent(new BigDecimal("0.3333")),
                VoucherValue.amount(chance.price()),
                VoucherValue.fixedPrice(chance.price())));
        var terms = new VoucherTerms(1, value, scope(), Optional.empty(), false, chance.oneIn(6), chance.oneIn(3));
        var budget = chance.oneIn(2) ? Optional.<Long>empty() : Optional.of(chance.price());
        return Optional.of(fair.voucher(_ -> terms, 1 + chance.below(20), budget));
    }

    private VoucherScope scope() {
        Set<QuotaId> quotas = fair.counted.isEmpty()
                ? Set.of()
                : Set.of(chance.one(fair.counted).quota());
        return switch (chance.below(3)) {
            case 0 -> VoucherScope.EVERYTHING;
            case 1 -> new VoucherScope(1, Set.of(chance.one(sold.products()).id()), Set.of(), Set.of());
            default -> new VoucherScope(1, Set.of(), Set.of(), quotas);
        };
    }
}
