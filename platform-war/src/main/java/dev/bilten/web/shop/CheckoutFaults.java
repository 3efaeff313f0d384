package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Formats;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/** Beside which field of the checkout a refusal stands. */
final class CheckoutFaults {
    private CheckoutFaults() {}

    static void show(Form form, Violation wrong, Locale reader) {
        if (wrong.pointer().equals(PlaceOrder.AGREED)) {
            form.fault("gateway", "error.total-changed", now(wrong, reader));
        } else {
            form.fault(field(wrong.pointer()), wrong.key(), wrong.arguments().toArray());
        }
    }

    private static String now(Violation wrong, Locale reader) {
        var currency = Currency.getInstance(String.valueOf(wrong.arguments().getLast()));
        var minor = new BigDecimal(String.valueOf(wrong.arguments().getFirst()))
                .movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
                .longValueExact();
        return Formats.of(reader, ZoneOffset.UTC).money(new Money(minor, currency));
    }

    /** Where the page shows what is meant; what is wrong with the cart itself stands above the bill. */
    private static String field(String pointer) {
        var parts = pointer.split("/");
        return switch (parts[1]) {
            case "answers" -> parts.length == 4 ? "a-" + parts[2] + "-" + parts[3] : "check";
            case "invoice" -> parts[2];
            case "email", "name" -> parts[1];
            default -> "check";
        };
    }
}
