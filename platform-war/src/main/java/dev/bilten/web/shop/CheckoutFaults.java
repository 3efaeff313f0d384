package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Beside which field of the checkout a refusal stands. */
final class CheckoutFaults {
    private static final List<String> WHO = List.of("email", "name", "country", "company", "address", "vatId");
    private static final int LAST = Integer.MAX_VALUE;

    private CheckoutFaults() {}

    static void show(Form form, Violation wrong, Locale reader) {
        if (wrong.pointer().equals(PlaceOrder.AGREED)) {
            form.fault("gateway", "error.total-changed", now(wrong, reader));
        } else {
            form.fault(field(wrong.pointer()), wrong.key(), wrong.arguments().toArray());
        }
    }

    /** The summary in the order of the page, whoever found what. */
    static FormView inOrder(FormView form) {
        var sorted = form.summary().stream()
                .sorted(Comparator.comparingInt(fault -> place(fault.field())))
                .toList();
        return new FormView(form.values(), form.errors(), sorted);
    }

    /** Questions stand by their ticket, between who buys and how it is paid. */
    private static int place(String field) {
        int who = WHO.indexOf(field);
        if (who >= 0) {
            return who;
        }
        return QuestionAnswers.place(field)
                .map(QuestionAnswers.Place::position)
                .or(() -> TypedAttendees.place(field).map(TypedAttendees.Place::ticket))
                .map(ticket -> WHO.size() + ticket)
                .orElse(field.startsWith("g") ? LAST - 1 : LAST);
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
            case "attendees" ->
                parts.length == 4 ? TypedAttendees.field(parts[3], Integer.parseInt(parts[2])) : "check";
            case "invoice" -> parts[2];
            case "email", "name" -> parts[1];
            default -> "check";
        };
    }
}
