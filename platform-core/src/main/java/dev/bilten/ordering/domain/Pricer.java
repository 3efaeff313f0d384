package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.domain.pricing.ListedPrice;
import dev.bilten.ordering.domain.pricing.VoucherShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Writes down what is admitted: lines with their frozen prices, their parts and add-ons behind each. */
final class Pricer {
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
        var asked = new ArrayList<AskedLine>();
        for (int at = 0; at < request.wishes().size(); at++) {
            asked.addAll(asked(request.wishes().get(at), at));
        }
        var priced = new ListedPrices(assortment, request).of(asked);
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            priced.get(i).parts().forEach(part -> chosen.add(chosen(one, part)));
            refusals.addAll(priced.get(i).refusals());
        }
        return refusals.isEmpty() ? new Admission.Admitted(written()) : new Admission.Refused(refusals);
    }

    /** Add-ons of one category stand together: each ticket gets its share of them, one after the other. */
    private List<AskedLine> asked(Wish wish, int at) {
        var pointer = "/lines/" + at;
        var product = assortment.product(wish.product()).orElseThrow();
        var addOnsOfIt = wish.addOns().stream()
                .sorted(Comparator.comparing(this::category).thenComparing(Wish::item))
                .map(addOn -> new AskedLine(
                        at,
                        true,
                        addOns.rule(product, addOn).orElseThrow().included(),
                        assortment.product(addOn.product()).orElseThrow(),
                        addOn,
                        pointer + "/addOns/" + wish.addOns().indexOf(addOn)));
        return Stream.concat(Stream.of(new AskedLine(at, false, false, product, wish, pointer)), addOnsOfIt)
                .toList();
    }

    private String category(Wish addOn) {
        return assortment
                .product(addOn.product())
                .flatMap(Product::category)
                .map(Object::toString)
                .orElse("");
    }

    private Chosen chosen(AskedLine one, ListedPrice.Part part) {
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
}
