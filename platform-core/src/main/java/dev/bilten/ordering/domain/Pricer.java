package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes down what is admitted: lines with their frozen prices, their parts and add-ons behind each. */
final class Pricer {
    /**
     * A line of what was asked for, in the order of the cart.
     *
     * @param at the wish it is of
     */
    private record Asked(int at, boolean addOn, boolean included, Product product, Wish wish, String pointer) {}

    private final Assortment assortment;
    private final Request request;
    private final VoucherRules vouchers;
    private final AddOnRules addOns;
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Pricer(Assortment assortment, Request request) {
        this.assortment = assortment;
        this.request = request;
        this.vouchers = new VoucherRules(assortment, request);
        this.addOns = new AddOnRules(assortment, request.byStaff());
    }

    Admission lines() {
        var asked = new ArrayList<Asked>();
        for (int at = 0; at < request.wishes().size(); at++) {
            asked.addAll(asked(request.wishes().get(at), at));
        }
        var before = before(asked);
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            priced(one, before[i]).forEach(part -> chosen.add(chosen(one, part)));
        }
        return refusals.isEmpty() ? new Admission.Admitted(written()) : new Admission.Refused(refusals);
    }

    /** Add-ons of one category stand together: each ticket gets its share of them, one after the other. */
    private List<Asked> asked(Wish wish, int at) {
        var pointer = "/lines/" + at;
        var product = assortment.product(wish.product()).orElseThrow();
        var addOnsOfIt = wish.addOns().stream()
                .sorted(Comparator.comparing(this::category).thenComparing(Wish::item))
                .map(addOn -> new Asked(
                        at,
                        true,
                        addOns.rule(product, addOn).orElseThrow().included(),
                        assortment.product(addOn.product()).orElseThrow(),
                        addOn,
                        pointer + "/addOns/" + wish.addOns().indexOf(addOn)));
        return Stream.concat(Stream.of(new Asked(at, false, false, product, wish, pointer)), addOnsOfIt)
                .toList();
    }

    /**
     * How many of its product come before each: by what they are, not by where they stand. Who is among the first so many does
     * then depend neither on the order of a cart nor on what is an add-on of what.
     */
    private long[] before(List<Asked> asked) {
        var before = new long[asked.size()];
        var ofProduct = new HashMap<ProductId, Long>();
        IntStream.range(0, asked.size())
                .filter(i -> !asked.get(i).included())
                .boxed()
                .sorted(Comparator.comparing(i -> asked.get(i).wish().item()))
                .forEach(i -> {
                    var product = asked.get(i).product().id();
                    long count = asked.get(i).wish().quantity();
                    before[i] = request.sold().of(product) + ofProduct.merge(product, count, Long::sum) - count;
                });
        return before;
    }

    private String category(Wish addOn) {
        return assortment
                .product(addOn.product())
                .flatMap(Product::category)
                .map(Object::toString)
                .orElse("");
    }

    private Chosen chosen(Asked one, ListedPrice.Part part) {
        return new Chosen(
                one.at(),
                one.addOn(),
                one.product(),
                one.wish().item(),
                part.quantity(),
                part.minor(),
                vouchers.used(one.product(), one.wish().item(), one.included()).map(Voucher::id),
                vouchers.pot(one.product(), one.wish().item(), one.included()));
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
    private List<ListedPrice.Part> priced(Asked one, long before) {
        var wish = one.wish();
        var pointer = one.pointer();
        var currency = assortment.event().currency();
        if (wish.offered().isPresent() && one.product().terms().price() != ProductTerms.PriceKind.OPEN) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.PRICE_NOT_OPEN));
            return List.of();
        }
        if (wish.offered().filter(price -> !price.currency().equals(currency)).isPresent()) {
            refusals.add(Refusal.of(pointer + "/price", WhyRefused.OTHER_CURRENCY, currency.getCurrencyCode()));
            return List.of();
        }
        if (one.included()) {
            return List.of(new ListedPrice.Part(wish.quantity(), 0));
        }
        return switch (listed(one.product(), wish, before)) {
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

    private ListedPrice.Answer listed(Product product, Wish wish, long before) {
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
