package dev.bilten.admin.order;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Wording;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of an order's invoice.
 *
 * @param told the total that was shown last, so that only what was seen is done
 * @param proof what VIES says; null where there is nothing to say
 * @param asked it was asked just now
 */
record InvoiceModel(
        FormView form,
        String code,
        String order,
        String here,
        List<Choice> countries,
        String told,
        @Nullable Would would,
        @Nullable String trouble,
        @Nullable InvoiceProof proof,
        boolean asked) {

    record Would(String before, String after, String money) {}

    /** What a page shows beside the form: nothing, what it would cost, what went wrong, that VIES was asked. */
    record Beside(@Nullable Would would, @Nullable String trouble, boolean asked) {
        static final Beside NOTHING = new Beside(null, null, false);
        static final Beside ASKED = new Beside(null, null, true);

        static Beside trouble(String text) {
            return new Beside(null, text, false);
        }
    }

    /** @param shown as the order would be, for what was told */
    static InvoiceModel of(
            Wording wording,
            ReadOrder.Details details,
            FormView form,
            Order shown,
            Beside beside,
            @Nullable InvoiceProof proof) {
        var here = "/admin/orders/" + details.order().code();
        return new InvoiceModel(
                form,
                details.order().code(),
                here,
                here + "/invoice",
                CountryChoices.in(wording.locale()),
                shown.total().major().toPlainString(),
                beside.would(),
                beside.trouble(),
                proof,
                beside.asked());
    }

    static FormView filled(InvoiceTo to) {
        return FormView.of(Map.of(
                "country", to.country().orElse(""),
                "company", to.company(),
                "address", to.address(),
                "vatId", to.vatId(),
                "checked", to.vatIdChecked() ? "on" : ""));
    }

    static Beside would(Wording wording, ReadOrder.Details details, Order before, Order after) {
        var formats = wording.formats(details.event().zone());
        var more = after.total().minus(before.total());
        var key = before.state() != OrderState.PAID
                ? "invoice.unpaid"
                : more.isNegative() ? "invoice.back" : "invoice.more";
        var difference = more.isNegative() ? before.total().minus(after.total()) : more;
        var would = new Would(
                formats.money(before.total()),
                formats.money(after.total()),
                wording.text(key, formats.money(difference)));
        return new Beside(would, null, false);
    }
}
