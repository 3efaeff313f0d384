package dev.bilten.ordering.domain.pricing;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Bill;
import dev.bilten.ordering.api.Bill.AbsorbedFee;
import dev.bilten.ordering.api.Bill.ChargedFee;
import dev.bilten.ordering.api.Bill.RateSum;
import dev.bilten.ordering.api.Bill.Sum;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the figures down: lines as in the basket, sums of what is written. */
final class BillWriter {
    private final Basket basket;
    private final List<Charge> charges;
    private final List<Taxed> taxed;

    private BillWriter(Basket basket, List<Charge> charges) {
        this.basket = basket;
        this.charges = charges;
        this.taxed = RoundingStep.apply(basket.leadingRules().rounding().mode(), charges);
    }

    /** What the tickets alone would cost. */
    static long gross(Basket basket, List<ChargedTicket> items) {
        return new BillWriter(basket, items.stream().map(ChargedTicket::charge).toList())
                .taxed.stream().mapToLong(Taxed::gross).reduce(0, Math::addExact);
    }

    static Bill write(Basket basket, List<ChargedTicket> items, FeeStep.Fees fees, Taxes feeTaxes) {
        var feeCharges = fees.charged().stream()
                .map(due -> due.charge(feeTaxes.of(due.fee().id())));
        var writer = new BillWriter(
                basket,
                Stream.concat(items.stream().map(ChargedTicket::charge), feeCharges)
                        .toList());
        return writer.bill(items, fees);
    }

    private Bill bill(List<ChargedTicket> items, FeeStep.Fees fees) {
        var lines = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(at -> items.get(at).ticket(), Ticket.AS_IN_BASKET))
                .map(at -> line(items.get(at), at))
                .toList();
        var charged = IntStream.range(0, fees.charged().size())
                .mapToObj(at -> fee(fees.charged().get(at), items.size() + at))
                .toList();
        var absorbed = fees.absorbed().stream()
                .map(due -> new AbsorbedFee(due.fee().id(), due.fee().kind(), money(due.amount())))
                .toList();
        var voucherOff = lines.stream().map(Bill.Line::voucherOff).reduce(money(0), Money::plus);
        var all = taxed.stream().map(this::sum).reduce(sum(new Taxed(0, 0)), BillWriter::plus);
        return new Bill(basket.leadingRules().rounding(), lines, charged, absorbed, rates(), voucherOff, all);
    }

    private Bill.Line line(ChargedTicket item, int at) {
        var ticket = item.ticket();
        return new Bill.Line(
                ticket.line().key(),
                ticket.number(),
                money(ticket.listed()),
                money(ticket.off()),
                item.discount(),
                money(item.discountOff()),
                sum(taxed.get(at)),
                item.charge().tax());
    }

    private ChargedFee fee(FeeStep.Due due, int at) {
        return new ChargedFee(
                due.fee().id(),
                due.fee().kind(),
                sum(taxed.get(at)),
                charges.get(at).tax());
    }

    private List<RateSum> rates() {
        var sums = new LinkedHashMap<RoundingStep.Group, Sum>();
        for (int i = 0; i < charges.size(); i++) {
            sums.merge(RoundingStep.Group.of(charges.get(i).tax()), sum(taxed.get(i)), BillWriter::plus);
        }
        return sums.entrySet().stream()
                .map(group ->
                        new RateSum(group.getKey().outcome(), group.getKey().rate(), group.getValue()))
                .sorted(Comparator.comparing(RateSum::rate).reversed().thenComparing(RateSum::outcome))
                .toList();
    }

    private Sum sum(Taxed amounts) {
        return new Sum(money(amounts.net()), money(amounts.tax()));
    }

    private static Sum plus(Sum one, Sum other) {
        return new Sum(one.net().plus(other.net()), one.tax().plus(other.tax()));
    }

    private Money money(long minor) {
        return new Money(minor, basket.sale().currency());
    }
}
