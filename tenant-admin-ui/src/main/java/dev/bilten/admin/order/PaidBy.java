package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.ordering.api.TakenBy;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import dev.bilten.payments.api.PaymentState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The ways in which an order was paid, as people call them. */
final class PaidBy {
    private PaidBy() {}

    /** @param gateways what people call them, by id */
    static String of(Wording wording, Map<String, String> gateways, Payment payment) {
        return payment.gateway().equals(Payment.MANUAL)
                ? wording.text("money." + how(payment))
                : gateways.getOrDefault(payment.gateway(), payment.gateway());
    }

    /** Those by which money came; before that, the one that its buyer tried last. */
    static List<String> all(Wording wording, Map<String, String> gateways, ReadOrder.Details details) {
        var came = details.payments().stream()
                .filter(payment -> payment.state() == PaymentState.SUCCEEDED)
                .toList();
        return (came.isEmpty() ? details.tried().stream() : came.stream())
                .map(payment -> of(wording, gateways, payment))
                .distinct()
                .toList();
    }

    private static String how(Payment payment) {
        return Arrays.stream(TakenBy.values())
                .map(TakenBy::word)
                .filter(word -> payment.detail().filter(word::equals).isPresent())
                .findFirst()
                .orElse(Payment.MANUAL);
    }
}
