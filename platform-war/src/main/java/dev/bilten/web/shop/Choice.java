package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.ReadCart;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into the ticket form and what is wrong with it, by field; and what is wrong with all of it. */
record Choice(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable Phrase error,
        String voucher) {
    Choice {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    static Choice with(String voucher) {
        return new Choice(Map.of(), Map.of(), null, voucher);
    }

    /** As it is in the cart. */
    static Choice of(ReadCart.Chosen chosen, String voucher) {
        var values = new HashMap<String, String>();
        for (var wish : chosen.wishes()) {
            var key = Fields.key(wish.item());
            put(values, Fields.QUANTITY + key, Fields.PRICE + key, wish);
            for (var addOn : wish.addOns()) {
                var its = Fields.with(key, Fields.key(addOn.item()));
                put(values, Fields.ADD_ON + its, Fields.PRICE + its, addOn);
            }
        }
        return new Choice(values, Map.of(), null, voucher.isEmpty() ? chosen.voucher() : voucher);
    }

    private static void put(Map<String, String> values, String quantity, String price, Wish wish) {
        values.put(quantity, String.valueOf(wish.quantity()));
        wish.offered().map(Money::major).ifPresent(amount -> values.put(price, amount.toPlainString()));
    }

    boolean refused() {
        return error != null || !errors.isEmpty();
    }

    String value(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /** Something stands there that is not nothing. */
    boolean has(String field) {
        var typed = values.getOrDefault(field, "");
        return !typed.isEmpty() && !typed.equals("0");
    }

    @Nullable String errorOf(String field) {
        return errors.get(field);
    }
}
