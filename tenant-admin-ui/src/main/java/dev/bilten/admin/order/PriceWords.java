package dev.bilten.admin.order;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.MadePrice;
import dev.bilten.ordering.api.Order;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What made the price of tickets, in a line for the team: a code is named even where it took nothing off. */
public record PriceWords(Wording wording, Formats formats) {
    /** In the words of an order's page, whichever page says them. */
    public static PriceWords in(Wording page, ZoneId zone) {
        var wording = new Wording(page.messages(), OrderPage.PAGE, page.locale());
        return new PriceWords(wording, wording.formats(zone));
    }

    /** A fee as its event calls it, else by what it is for. */
    public Phrase of(Order.Fee fee, PricingRules prices) {
        return prices.feeName(fee.label(), wording.locale().getLanguage())
                .orElseGet(() -> wording.phrase("fee." + fee.kind().name()));
    }

    /** None where the price is as listed. */
    public @Nullable Phrase of(MadePrice made) {
        var parts = new ArrayList<Phrase>();
        if (!made.options().isZero()) {
            parts.add(wording.phrase("order.made.options", formats.money(made.options())));
        }
        made.codes()
                .forEach((code, off) -> parts.add(
                        off.isZero()
                                ? wording.phrase("order.made.code.only", code)
                                : wording.phrase("order.made.code", code, formats.money(off))));
        made.discounts()
                .forEach((name, off) ->
                        parts.add(wording.phrase("order.made.discount", wording.said(name), formats.money(off))));
        return Phrase.joined(" · ", parts).orNull();
    }
}
