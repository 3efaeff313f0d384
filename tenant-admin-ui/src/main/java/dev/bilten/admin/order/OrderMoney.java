package dev.bilten.admin.order;

import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.payments.api.Refund;
import dev.bilten.payments.api.RefundState;
import dev.bilten.webkit.messages.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an order costs, and what was paid of that. */
record OrderMoney(
        Wording wording,
        ReadOrder.Details details,
        Map<String, String> gateways,
        ItemNames names,
        PricingRules prices,
        Map<Item, MadePrice> made) {
    List<OrderModel.Line> lines() {
        var order = details.order();
        var words = new PriceWords(wording, formats());
        var counted = new LinkedHashMap<Item, Integer>();
        var amounts = new LinkedHashMap<Item, Money>();
        for (var position : order.active().toList()) {
            counted.merge(position.item(), 1, Integer::sum);
            amounts.merge(position.item(), position.price(), Money::plus);
        }
        var tickets = counted.entrySet().stream()
                .map(entry -> new OrderModel.Line(
                        wording.phrase("order.line", entry.getValue(), names.of(entry.getKey())),
                        formats().money(amounts.getOrDefault(entry.getKey(), order.total())),
                        Optional.ofNullable(made.get(entry.getKey()))
                                .map(words::of)
                                .orElse(null)));
        var fees = order.fees().stream()
                .filter(Order.Fee::charged)
                .map(fee ->
                        new OrderModel.Line(words.of(fee, prices), formats().money(fee.amount()), Phrase.of(tax(fee))));
        return Stream.concat(tickets, fees).toList();
    }

    private String tax(Order.Fee fee) {
        return fee.tax().isZero() && fee.taxRate().signum() == 0
                ? wording.text("order.taxed.fee.none")
                : wording.text(
                        "order.taxed.fee",
                        Percent.text(fee.taxRate()),
                        formats().money(fee.tax()));
    }

    List<OrderModel.Movement> movements() {
        return Stream.concat(
                        details.payments().stream().map(this::movement),
                        details.refunds().stream().map(this::movement))
                .toList();
    }

    private OrderModel.Movement movement(Payment payment) {
        return new OrderModel.Movement(
                PaidBy.of(wording, gateways, payment),
                formats().money(payment.amount()),
                word(payment),
                formats().dateTime(payment.settledAt().orElse(payment.createdAt())),
                payment.state() == PaymentState.SUCCEEDED
                        ? null
                        : payment.detail()
                                .map(detail -> detail(detail, "money.closed"))
                                .orElse(null));
    }

    private OrderModel.Movement movement(Refund refund) {
        return new OrderModel.Movement(
                RefundWords.what(wording, details.order(), refund),
                formats().money(refund.amount()),
                word(refund.state()),
                formats().dateTime(refund.settledAt().orElse(refund.createdAt())),
                refund.detail().map(detail -> detail(detail, "money.by-hand")).orElse(null));
    }

    /** @param byHand what it says where somebody moved the money by hand */
    private String detail(String detail, String byHand) {
        return detail.equals(Payment.BY_HAND) ? wording.text(byHand) : detail;
    }

    private Formats formats() {
        return wording.formats(details.event().zone());
    }

    /** Nobody waits any more for the money of an order that is over. */
    private String word(Payment payment) {
        return switch (payment.state()) {
            case CREATED, PENDING -> details.order().state().over() ? "cancelled" : "pending";
            case UNKNOWN -> "unknown";
            case SUCCEEDED -> "paid";
            case DECLINED -> "declined";
            case CANCELED -> "cancelled";
        };
    }

    private static String word(RefundState state) {
        return switch (state) {
            case CREATED, PENDING -> "pending";
            case UNKNOWN -> "unknown";
            case SUCCEEDED -> "refunded";
            case REFUSED -> "refused";
        };
    }
}
