package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PriceList;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.pricing.ListedPrice;
import dev.bilten.ordering.domain.pricing.VoucherShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down what is admitted: lines with their frozen prices, their parts and add-ons behind each. */
final class Pricer {
    private static final Comparator<Wish> BY_ITEM = Comparator.comparing(Wish::item)
            .thenComparing(wish -> wish.addOns().stream()
                    .map(Wish::item)
                    .sorted()
                    .map(Item::toString)
                    .collect(Collectors.joining()));

    private final Assortment assortment;
    private final Request request;
    private final VoucherRules vouchers;
    private final AddOnRules addOns;
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<ProductId, Long> ofProduct = new HashMap<>();

    Pricer(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
        this.vouchers = new VoucherRules(assortment, request);
        this.addOns = new AddOnRules(assortment, request.byStaff());
    }

    Admission lines() {
        // by what they are, not by where they stand: who is among the first so many does not depend on that
        IntStream.range(0, request.wishes().size())
                .boxed()
                .sorted(Comparator.comparing(at -> request.wishes().get(at), BY_ITEM))
                .forEach(at -> choose(request.wishes().get(at), at));
        chosen.sort(Comparator.comparingInt(Chosen::wish));
        return refusals.isEmpty() ? new Admission.Admitted(written()) : new Admission.Refused(refusals);
    }

    private void choose(Wish wish, int at) {
        var pointer = "/lines/" + at;
        var product = assortment.product(wish.product()).orElseThrow();
        priced(product, wish, false, pointer)
                .forEach(part -> chosen.add(chosen(at, false, product, wish.item(), part, false)));
        // add-ons of one category stand together: each ticket gets its share of them, one after the other
        var extras = wish.addOns().stream()
                .sorted(Comparator.comparing(this::category).thenComparing(Wish::item))
                .toList();
        for (var addOn : extras) {
            boolean included = addOns.rule(product, addOn).orElseThrow().included();
            var place = pointer + "/addOns/" + wish.addOns().indexOf(addOn);
            var its = assortment.product(addOn.product()).orElseThrow();
            priced(its, addOn, included, place)
                    .forEach(part -> chosen.add(chosen(at, true, its, addOn.item(), part, included)));
        }
    }

    private String category(Wish addOn) {
        return assortment
                .product(addOn.product())
                .flatMap(Product::category)
                .map(Object::toString)
                .orElse("");
    }

    private Chosen chosen(
            int wish, boolean addOn, Product product, Item item, ListedPrice.Part part, boolean included) {
        return new Chosen(
                wish,
                addOn,
                product,
                item,
                part.quantity(),
                part.minor(),
                vouchers.used(product, item, included).map(Voucher::id),
                vouchers.pot(product, item, included));
    }

    private List<Hold.Line> written() {
        int last = request.already().stream().mapToInt(Hold.Line::number).max().orElse(0);
        var lines = new HoldLines(assortment, last + 1);
        var tickets = new HashMap<Integer, Dealt>();
        var shares = shares();
        for (int i = 0; i < chosen.size(); i++) {
            var one = chosen.get(i);
            var its = tickets.computeIfAbsent(one.wish(), _ -> new Dealt());
            for (var share : shares.get(i)) {
                var part = share.used() ? one : one.withoutVoucher();
                if (one.addOn()) {
                    its.deal(share.quantity()).forEach((parent, count) -> lines.add(part, count, share.off(), parent));
                } else {
                    its.ticket(lines.add(part, share.quantity(), share.off(), null), share.quantity());
                }
            }
        }
        return lines.all();
    }

    private List<List<VoucherShares.Share>> shares() {
        return VoucherShares.of(
                request.voucher().map(voucher -> voucher.terms().value()).orElse(VoucherValue.NONE),
                request.voucher().flatMap(Voucher::budgetLeft),
                request.voucher().map(Voucher::usesLeft).orElse(0),
                chosen.stream()
                        .map(one -> new VoucherShares.Line(
                                one.item(),
                                one.quantity(),
                                one.listed(),
                                one.voucher().isPresent(),
                                one.product().terms().hidden()))
                        .toList());
    }

    /** How many at which price: several parts where the price changes on the way. */
    private List<ListedPrice.Part> priced(Product product, Wish wish, boolean included, String pointer) {
        var currency = assortment.event().currency();
        if (wish.offered().isPresent() && product.terms().price() != ProductTerms.PriceKind.OPEN) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.PRICE_NOT_OPEN));
            return List.of();
        }
        if (wish.offered().filter(price -> !price.currency().equals(currency)).isPresent()) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.OTHER_CURRENCY, currency.getCurrencyCode()));
            return List.of();
        }
        if (included) {
            return List.of(new ListedPrice.Part(wish.quantity(), 0));
        }
        return switch (listed(product, wish)) {
            case ListedPrice.Answer.Listed(var parts) -> parts;
            case ListedPrice.Answer.NotPossible(var why) -> {
                refusals.add(new Refusal(
                        pointer + why.pointer(),
                        why.arguments().isEmpty() ? WhyRefused.PRICE_REQUIRED : WhyRefused.PRICE_BETWEEN,
                        why.arguments().stream()
                                .map(minor -> (Object) amount(minor))
                                .toList()));
                yield List.of();
            }
        };
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
}
