package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.VatCheck;
import org.jspecify.annotations.Nullable;

/** A VAT number with what is known of it, in one line; the page's bundle has the words {@code order.vatid.*}. */
final class VatWords {
    private VatWords() {}

    /** Null where there is none. */
    static @Nullable String of(Wording wording, InvoiceTo to) {
        return to.vatId().isEmpty() ? null : wording.text("order.vatid." + known(to), to.vatId());
    }

    private static String known(InvoiceTo to) {
        if (to.vatIdChecked()) {
            return "checked";
        }
        return to.vatCheck()
                .map(VatCheck::answer)
                .map(answer -> switch (answer) {
                    case VALID -> "vies";
                    case INVALID -> "unknown";
                    case NO_ANSWER -> "silent";
                })
                .orElse("unchecked");
    }
}
