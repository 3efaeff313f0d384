package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.PriceList;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.pricing.ListedPrice;
import dev.bilten.ordering.domain.pricing.VoucherPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what is admitted: lines with their frozen prices, their parts and add-ons behind each. */
final class Pricer {
    private final Assortment assortment;
    private final Request request;
    private final VoucherRules vouchers;
    private final AddOnRules addOns;
    private final List<Hold.Line> lines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<ProductId, Long> ofProduct = new HashMap<>();
    private final int first;
    private long budget;

    Pricer(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
        this.vouchers = new VoucherRules(assortment, request);
        this.addOns = new AddOnRules(assortment);
        this.first =
                request.already().stream().mapToInt(Hold.Line::number).max().orElse(0) + 1;
        this.budget = request.voucher().flatMap(Voucher::budgetLeft).orElse(Long.MAX_VALUE);
    }

    Admission lines() {
        for (int i = 0; i < request.wishes().size(); i++) {
            add(request.wishes().get(i), "/lines/" + i);
        }
        return refusals.isEmpty() ? new Admission.Admitted(lines) : new Admission.Refused(refusals);
    }

    private void add(Wish wish, String pointer) {
        var product = assortment.product(wish.product()).orElseThrow();
        var parents = add(product, wish, null, false, pointer);
        if (parents.isEmpty()) {
            return;
        }
        // add-ons of one category stand together: each ticket gets its share of them, one after the other
        var chosen = wish.addOns().stream()
                .sorted(Comparator.comparing(one -> assortment
                        .product(one.product())
                        .flatMap(Product::category)
                        .map(Object::toString)
                        .orElse("")))
                .toList();
        for (var addOn : chosen) {
            var rule = addOns.rule(product, addOn).orElseThrow();
            var place = pointer + "/addOns/" + wish.addOns().indexOf(addOn);
            add(assortment.product(addOn.product()).orElseThrow(), addOn, parents.getFirst(), rule.included(), place);
        }
    }

    /** Returns the numbers of the lines it makes: several where the price changes on the way. */
    private List<Integer> add(Product product, Wish wish, @Nullable Integer parent, boolean included, String pointer) {
        var made = new ArrayList<Integer>();
        var currency = assortment.event().currency();
        if (wish.offered().isPresent() && product.terms().price() != ProductTerms.PriceKind.OPEN) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.PRICE_NOT_OPEN));
            return made;
        }
        if (wish.offered().filter(price -> !price.currency().equals(currency)).isPresent()) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.OTHER_CURRENCY, currency.getCurrencyCode()));
            return made;
        }
        if (included) {
            made.add(line(product, wish.item(), wish.quantity(), 0, parent));
            return made;
        }
        switch (listed(product, wish)) {
            case ListedPrice.Answer.Listed(var parts) ->
                parts.forEach(part -> made.add(line(product, wish.item(), part.quantity(), part.minor(), parent)));
            case ListedPrice.Answer.NotPossible(var why) ->
                refusals.add(new Refusal(
                        pointer + why.pointer(),
                        why.arguments().isEmpty() ? WhyRefused.PRICE_REQUIRED : WhyRefused.PRICE_BETWEEN,
                        why.arguments().stream()
                                .map(minor -> (Object) amount(minor))
                                .toList()));
        }
        return made;
    }

    private Object amount(Object minor) {
        return minor instanceof Long amount
                ? new Money(amount, assortment.event().currency()).major()
                : minor;
    }

    private ListedPrice.Answer listed(Product product, Wish wish) {
        long before = request.sold().of(product.id())
                + ofProduct.merge(product.id(), (long) wish.quantity(), Long::sum)
                - wish.quantity();
        var item = wish.item();
        var variation = item.variation()
                .flatMap(id -> product.variations().stream()
                        .filter(kind -> kind.id().equals(id))
                        .findFirst());
        return ListedPrice.of(
                PriceList.of(product, variation, item.date().flatMap(assortment::date)),
                new ListedPrice.Question(
                        wish.quantity(), request.now(), wish.offered().map(Money::minor), before));
    }

    private int line(Product product, Item item, int quantity, long listed, @Nullable Integer parent) {
        var covered = vouchers.covers(item);
        var voucher = covered ? request.voucher() : Optional.<Voucher>empty();
        long off = voucher.map(one -> VoucherPrice.off(one.terms().value(), listed))
                .orElse(0L);
        // what is left of a budget is shared out evenly: every ticket of a line costs the same
        off = Math.min(off, budget / quantity);
        budget -= off * quantity;
        var pot = voucher.map(Voucher::pot).orElse(Pot.FREE);
        return write(product, item, quantity, listed, listed - off, voucher.map(Voucher::id), pot, parent);
    }

    private int write(
            Product product,
            Item item,
            int quantity,
            long listed,
            long unit,
            Optional<VoucherId> voucher,
            Pot pot,
            @Nullable Integer parent) {
        var shares = BundleShares.of(product.terms().bundle(), listed, unit);
        int number = put(product, item, quantity, listed - shares.total(), unit - shares.total(), voucher, pot, parent);
        shares.parts().forEach(part -> {
            var content = assortment.product(part.product()).orElse(product);
            var its = new Item(
                    part.product(), part.variation(), content.terms().acrossDates() ? Optional.empty() : item.date());
            put(
                    content,
                    its,
                    part.count() * quantity,
                    part.minor(),
                    part.minor(),
                    Optional.empty(),
                    pot == Pot.BEYOND ? pot : Pot.FREE,
                    number);
        });
        return number;
    }

    private int put(
            Product product,
            Item item,
            int quantity,
            long listed,
            long unit,
            Optional<VoucherId> voucher,
            Pot pot,
            @Nullable Integer parent) {
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
                Optional.ofNullable(parent)));
        return number;
    }
}
