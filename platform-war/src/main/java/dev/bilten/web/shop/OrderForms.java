package dev.bilten.web.shop;

import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import dev.bilten.ordering.app.ReadOffers.Offers;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Fills the form of the choice of tickets. */
@Service
class OrderForms {
    private final Shopfront shopfront;
    private final FeeNotes fees;

    @Inject
    OrderForms(Shopfront shopfront, FeeNotes fees) {
        this.shopfront = shopfront;
        this.fees = fees;
    }

    /** @param kept says more than that the code works, or is used up because its places are in a cart */
    OrderForm of(EventModel.Page page, Offers offers, Choice choice, OrderForm.@Nullable Promised kept) {
        var event = page.event();
        var date = page.date().map(one -> one.id().toString()).orElse(null);
        var fault = kept != null
                ? null
                : offers.codeFault()
                        .map(why -> shopfront.word(why.key(), why.arguments().toArray()))
                        .orElse(null);
        boolean works = !choice.voucher().isBlank() && fault == null && kept == null;
        var error = choice.errorOf(Fields.VOUCHER);
        return new OrderForm(
                page.base() + "/holds",
                event.currency().getCurrencyCode(),
                Math.max(event.currency().getDefaultFractionDigits(), 0),
                offers.items().stream().anyMatch(Offered::buyable),
                choice.error(),
                choice.voucher(),
                error == null ? fault : error,
                works && error == null ? shopfront.word("code.works") : null,
                kept,
                date,
                EventFacts.href(event) + "/room" + query("?", date, choice.voucher()),
                page.framed() ? "_blank" : null,
                fees.of(event, offers.items().stream().anyMatch(OrderForms::costs)));
    }

    private static boolean costs(Offered item) {
        return !item.price().isZero() || item.product().terms().price() == ProductTerms.PriceKind.OPEN;
    }

    private static String query(String first, @Nullable String date, String voucher) {
        var query = new StringBuilder();
        if (date != null) {
            query.append(first).append("date=").append(date);
        }
        if (!voucher.isEmpty()) {
            query.append(query.isEmpty() ? first : "&")
                    .append("voucher=")
                    .append(URLEncoder.encode(voucher, StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
