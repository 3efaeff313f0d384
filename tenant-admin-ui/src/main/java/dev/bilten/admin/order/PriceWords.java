package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.ordering.app.ExplainPrices.Made;
import dev.bilten.webkit.messages.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What made the price of tickets, in a line for the team: a code is named even where it took nothing off. */
record PriceWords(Wording wording, Formats formats) {
    /** None where the price is as listed. */
    @Nullable String of(Made made) {
        var parts = new ArrayList<String>();
        if (!made.options().isZero()) {
            parts.add(wording.text("order.made.options", formats.money(made.options())));
        }
        made.codes()
                .forEach((code, off) -> parts.add(
                        off.isZero()
                                ? wording.text("order.made.code.only", code)
                                : wording.text("order.made.code", code, formats.money(off))));
        made.discounts()
                .forEach((name, off) ->
                        parts.add(wording.text("order.made.discount", wording.in(name), formats.money(off))));
        return parts.isEmpty() ? null : String.join(" · ", List.copyOf(parts));
    }
}
