package dev.bilten.web.shop;

import dev.bilten.kernel.Violation;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.webkit.forms.Form;

/** Beside which field of the checkout a refusal stands. */
final class CheckoutFaults {
    private CheckoutFaults() {}

    static void show(Form form, Violation wrong) {
        if (wrong.pointer().equals(PlaceOrder.AGREED)) {
            form.fault("gateway", "error.total-changed");
        } else {
            form.fault(field(wrong.pointer()), wrong.key(), wrong.arguments().toArray());
        }
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
