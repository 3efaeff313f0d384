package dev.bilten.admin.discounts;

import dev.bilten.admin.Around;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Discount;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The automatic discounts of an event as a page. */
@Service
public class DiscountsShown {
    private static final String PAGE = "dev/bilten/admin/discounts/discounts";
    private static final int MOST = 30;

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public DiscountsShown(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /** @param edited the one that is edited; empty to add one */
    record Place(PriceRules.Stored stored, List<Product> products, Optional<Discount> edited) {
        Event event() {
            return stored.event();
        }

        PricingRules pricing() {
            return stored.pricing();
        }

        List<Discount> discounts() {
            return pricing().discounts();
        }

        String here() {
            return stored.page("discounts");
        }
    }

    record Listed(String id, Phrase name, String what, boolean active) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            String currency,
            List<Listed> discounts,
            List<Choice> kinds,
            List<Choice> dates,
            List<Choice> products,
            List<Choice> channels,
            boolean series,
            @Nullable String edited,
            @Nullable Phrase title,
            boolean full,
            long version,
            boolean stale,
            @Nullable String told) {}

    View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var told = Optional.ofNullable(done)
                .filter(List.of("saved", "removed", "stale")::contains)
                .map(key -> wording().text("discounts.done." + key))
                .orElse(null);
        var edited = place.edited();
        return View.of(
                PAGE,
                new Model(
                        form,
                        place.here(),
                        place.here() + "/removal",
                        Around.of(place.event(), wording()),
                        place.event().currency().getSymbol(current.locale()),
                        place.discounts().stream()
                                .map(one -> listed(place.event(), one))
                                .toList(),
                        wording().choices("discounts.kind", Discount.Offer.Kind.values()),
                        wording().choices("discounts.dates", Discount.Dates.values()),
                        place.products().stream()
                                .map(one -> Choice.of(
                                        DiscountForm.product(one), wording().said(one.name())))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> Choice.of(
                                        DiscountForm.channel(one), wording().text("discounts.channel." + one)))
                                .toList(),
                        place.event().series(),
                        edited.map(Discount::id).orElse(null),
                        edited.map(one -> wording().said(one.name())).orElse(null),
                        edited.isEmpty() && place.discounts().size() >= MOST,
                        version,
                        stale,
                        told));
    }

    private Listed listed(Event event, Discount discount) {
        var offer = discount.offer();
        var off = Percent.text(offer.off());
        var what = switch (offer.kind()) {
            case COUNT -> wording().text("discounts.what.COUNT", off, offer.count());
            case CHEAPEST -> wording().text("discounts.what.CHEAPEST", off, offer.count(), offer.cheapest());
            case WORTH ->
                wording()
                        .text(
                                "discounts.what.WORTH",
                                off,
                                wording().formats(event.zone()).money(new Money(offer.worthMinor(), event.currency())));
        };
        return new Listed(discount.id(), wording().said(discount.name()), what, discount.active());
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
