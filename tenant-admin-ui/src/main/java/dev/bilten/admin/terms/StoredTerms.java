package dev.bilten.admin.terms;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of a product's terms, filled with what is stored. */
final class StoredTerms {
    private final Map<String, String> values = new HashMap<>();
    private final Event event;

    private StoredTerms(Event event) {
        this.event = event;
    }

    static FormView of(Event event, Product product) {
        var stored = new StoredTerms(event);
        product.category().ifPresent(id -> stored.values.put("category", id.toString()));
        stored.terms(product.terms());
        return FormView.of(stored.values);
    }

    private void terms(ProductTerms terms) {
        values.put("kind", terms.price().name());
        money("highest", terms.open().highestMinor());
        money("suggested", terms.open().suggestedMinor());
        for (int i = 0; i < terms.tiers().size(); i++) {
            var tier = terms.tiers().get(i);
            money("tierPrice" + i, Optional.of(tier.priceMinor()));
            time("tierUntil" + i, tier.until());
            number("tierFirst" + i, tier.first());
        }
        time("saleFrom", terms.sale().from());
        time("saleUntil", terms.sale().until());
        for (var channel : Channel.values()) {
            tick(
                    "channel" + channel,
                    terms.channels().isEmpty() || terms.channels().contains(channel));
        }
        tick("hidden", terms.hidden());
        values.put("minPerOrder", String.valueOf(terms.minPerOrder()));
        number("maxPerPerson", terms.maxPerPerson());
        tick("approval", terms.approval());
        terms.addOns().forEach(this::addOn);
        for (int i = 0; i < terms.bundle().size(); i++) {
            var part = terms.bundle().get(i);
            values.put(
                    "part" + i,
                    part.product() + part.variation().map(kind -> "." + kind).orElse(""));
            values.put("partCount" + i, String.valueOf(part.count()));
            money("partShare" + i, Optional.of(part.shareMinor()));
        }
        time("validFrom", terms.validity().from());
        time("validUntil", terms.validity().until());
        number("validDays", terms.validity().days());
        terms.taxRule().ifPresent(rule -> values.put("taxRule", rule));
        values.put("attendeeName", terms.attendee().name().name());
        values.put("attendeeEmail", terms.attendee().email().name());
        tick("admission", terms.admission());
        tick("acrossDates", terms.acrossDates());
    }

    private void addOn(ProductTerms.AddOn addOn) {
        values.put("least-" + addOn.category(), String.valueOf(addOn.min()));
        values.put("most-" + addOn.category(), String.valueOf(addOn.max()));
        tick("included-" + addOn.category(), addOn.included());
        tick("repeat-" + addOn.category(), addOn.repeatable());
    }

    private void money(String field, Optional<Long> minor) {
        minor.ifPresent(amount ->
                values.put(field, new Money(amount, event.currency()).major().toPlainString()));
    }

    private void time(String field, Optional<Instant> at) {
        at.ifPresent(moment ->
                values.put(field, Formats.of(Locale.ENGLISH, event.zone()).inputDateTime(moment)));
    }

    private void number(String field, Optional<Integer> number) {
        number.ifPresent(value -> values.put(field, String.valueOf(value)));
    }

    private void tick(String field, boolean on) {
        values.put(field, on ? "on" : "");
    }
}
