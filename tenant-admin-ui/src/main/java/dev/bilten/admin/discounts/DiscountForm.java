package dev.bilten.admin.discounts;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Discount.Offer;
import dev.bilten.catalog.api.Discount.Reach;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An automatic discount as a form, and back. */
final class DiscountForm {
    private static final String PRODUCT = "product-";
    private static final String CHANNEL = "channel-";
    private static final int MOST_TICKETS = 1_000;

    private DiscountForm() {}

    static Discount read(Form form, String id, Event event, List<Product> products) {
        return new Discount(
                1,
                id,
                form.localizedText("name").required().max(120).value(),
                form.ticked("active"),
                new Reach(
                        Arrays.stream(Channel.values())
                                .filter(one -> form.ticked(CHANNEL + one))
                                .collect(Collectors.toUnmodifiableSet()),
                        new SaleWindow(
                                form.dateTime("from", event.zone()).value(),
                                form.dateTime("until", event.zone()).value()),
                        products.stream()
                                .map(Product::id)
                                .filter(one -> form.ticked(PRODUCT + one))
                                .collect(Collectors.toUnmodifiableSet()),
                        Discount.Dates.valueOf(form.choice("dates", names(Discount.Dates.values()))
                                .required()
                                .value()
                                .orElse("ANY")),
                        form.ticked("withVouchers")),
                offer(form, event));
    }

    /** What a kind does not ask for is left out, whatever was typed there. */
    private static Offer offer(Form form, Event event) {
        var kind = Offer.Kind.valueOf(form.choice("kind", names(Offer.Kind.values()))
                .required()
                .value()
                .orElse("COUNT"));
        form.text("off").required().max(8).value();
        BigDecimal off = Percent.read(form, "off");
        return switch (kind) {
            case COUNT -> Offer.fromCount(count(form, "count"), off);
            case WORTH ->
                Offer.fromWorth(
                        form.money("worth", event.currency())
                                .required()
                                .value()
                                .map(Money::minor)
                                .orElse(0L),
                        off);
            case CHEAPEST -> Offer.cheapestOf(count(form, "count"), count(form, "cheapest"), off);
        };
    }

    private static int count(Form form, String field) {
        return form.integer(field, 1, MOST_TICKETS).required().value().orElse(1);
    }

    static FormView fresh() {
        return FormView.of(Map.of(
                "active",
                "on",
                "withVouchers",
                "on",
                "kind",
                Offer.Kind.COUNT.name(),
                "dates",
                Discount.Dates.ANY.name()));
    }

    static FormView of(Discount discount, Event event) {
        var values = new HashMap<String, String>();
        discount.name().byLanguage().forEach((language, words) -> values.put("name." + language, words));
        values.put("active", discount.active() ? "on" : "");
        var formats = Formats.of(Locale.ENGLISH, event.zone());
        var reach = discount.reach();
        reach.channels().forEach(one -> values.put(CHANNEL + one, "on"));
        reach.products().forEach(one -> values.put(PRODUCT + one, "on"));
        reach.window().from().ifPresent(from -> values.put("from", formats.inputDateTime(from)));
        reach.window().until().ifPresent(until -> values.put("until", formats.inputDateTime(until)));
        values.put("dates", reach.dates().name());
        values.put("withVouchers", reach.withVouchers() ? "on" : "");
        var offer = discount.offer();
        values.put("kind", offer.kind().name());
        values.put("off", Percent.text(offer.off()));
        values.put("count", offer.count() == 0 ? "" : String.valueOf(offer.count()));
        values.put("cheapest", offer.cheapest() == 0 ? "" : String.valueOf(offer.cheapest()));
        if (offer.worthMinor() > 0) {
            values.put(
                    "worth",
                    new Money(offer.worthMinor(), event.currency()).major().toPlainString());
        }
        return FormView.of(values);
    }

    /** The field of what is wrong with a discount. */
    static String field(String pointer) {
        return switch (pointer) {
            case "/offer/off" -> "off";
            case "/offer/worthMinor" -> "worth";
            case "/offer/count" -> "count";
            case "/offer/cheapest" -> "cheapest";
            case "/reach/dates" -> "dates";
            case "/reach/window/until" -> "until";
            default -> "name.en";
        };
    }

    static String product(Product product) {
        return PRODUCT + product.id();
    }

    static String channel(Channel channel) {
        return CHANNEL + channel;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
