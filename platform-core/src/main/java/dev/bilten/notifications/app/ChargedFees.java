package dev.bilten.notifications.app;

import dev.bilten.catalog.api.Fee;
import dev.bilten.kernel.Phrase;
import dev.bilten.notifications.api.OrderMail;
import dev.bilten.ordering.api.Order;
import java.util.List;
import java.util.Locale;

/** What an order bears beside its tickets, by the names its event gives them. */
final class ChargedFees {
    private ChargedFees() {}

    /** @param rules as the event has them now: what is gone since is called by its kind */
    static List<OrderMail.Fee> of(Order order, List<Fee> rules, Locale locale) {
        return order.fees().stream()
                .filter(Order.Fee::charged)
                .map(fee -> new OrderMail.Fee(name(fee, rules, locale), fee.kind(), fee.amount()))
                .toList();
    }

    private static Phrase name(Order.Fee fee, List<Fee> rules, Locale locale) {
        return rules.stream()
                .filter(rule -> rule.id().equals(fee.label()))
                .map(rule -> rule.name().phrase(locale.getLanguage()))
                .findFirst()
                .orElse(Phrase.EMPTY);
    }
}
