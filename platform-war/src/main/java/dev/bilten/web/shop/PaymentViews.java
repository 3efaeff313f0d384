package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.payments.api.Payment;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the payment of an order stands, as its buyer is told. */
@Service
public class PaymentViews {
    private static final int SOON = 3;
    private static final int LATER = 10;

    private final Shopfront shopfront;

    @Inject
    public PaymentViews(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    public record PaymentView(
            String kind,
            String title,
            String text,
            List<OrderModel.Line> lines,
            @Nullable Integer refresh,
            @Nullable String again) {}

    PaymentView of(ReadOrder.Details details, Payment payment) {
        var order = details.order();
        var kind = kind(payment);
        var refresh = switch (kind) {
            case "checking" -> SOON;
            case "waiting" -> LATER;
            default -> null;
        };
        return new PaymentView(
                kind,
                shopfront.word("payment." + kind),
                shopfront.word("payment." + kind + ".text"),
                TransferLines.of(details, payment, shopfront),
                refresh,
                kind.equals("declined") ? "/o/" + order.secret() + "/pay" : null);
    }

    private static String kind(Payment payment) {
        return switch (payment.state()) {
            case CREATED, UNKNOWN, SUCCEEDED -> "checking";
            case PENDING -> payment.instructions().isEmpty() ? "waiting" : "instructions";
            case DECLINED, CANCELED -> "declined";
        };
    }
}
