package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What made the price of tickets, in a line for the team: a code is named even where it took nothing off. */
public record PriceWords(Wording wording, Formats formats) {
    /** In the words of an order's page, whichever page says them. */
    public static PriceWords in(Wording page, ZoneId zone) {
        var wording = new Wording(page.messages(), OrderPage.PAGE, page.locale());
        return new PriceWords(wording, wording.formats(zone));
    }

    /** A fee as its event calls it, else by what it is for. */
    public String of(Order.Fee fee, PricingRules prices) {
        return prices.feeName(fee.label(), wording.locale().getLanguage())
                .map(Phrase::toString)
                .orElseGet(() -> wording.text("fee." + fee.kind().name()));
    }

    /** None where the price is as listed. */
    public @Nullable String of(MadePrice made) {
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
