package dev.bilten.admin.orders;

import dev.bilten.admin.Wording;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.OrderSummary;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.Locale;

/**
 * Orders as rows of the list.
 *
 * @param open the code of the one beside the list, or empty
 */
record Rows(Wording wording, Formats formats, Search search, String open, Instant now) {

    /** @param href the list with the order beside it */
    record Row(
            String code,
            String href,
            boolean open,
            String name,
            String email,
            Phrase event,
            String tickets,
            String total,
            String state,
            String at,
            String when) {}

    Row of(OrderSummary order) {
        return new Row(
                order.code(),
                search.beside(OrdersPage.HERE, order.code()),
                order.code().equals(open),
                order.name(),
                Buyer.shown(order.email()),
                wording.said(order.eventTitle()),
                formats.number(order.tickets()),
                formats.money(order.total()),
                word(order.state()),
                order.createdAt().toString(),
                formats.relative(order.createdAt(), now));
    }

    static String word(OrderState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
