package dev.bilten.admin.taxes;

import dev.bilten.admin.Around;
import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.TaxRow;
import dev.bilten.catalog.api.TaxRule;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tax rules of an event as a page. */
@Service
public class TaxesShown {
    private static final String PAGE = "dev/bilten/admin/taxes/taxes";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public TaxesShown(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param edited the name of the one that is edited; empty to add one
     * @param rule that one as it is stored
     */
    record Place(PriceRules.Stored stored, Optional<String> edited, Optional<TaxRule> rule) {
        Event event() {
            return stored.event();
        }

        PricingRules pricing() {
            return stored.pricing();
        }

        int lines() {
            return TaxForm.rows(rule.map(stored -> stored.rows().size()).orElse(0));
        }

        String here() {
            return stored.page("taxes");
        }
    }

    record Listed(String name, String rate, String place) {}

    record Line(String countries, String buyers, String outcome, String rate, String number) {}

    /** @param edited the name of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            List<Listed> rules,
            List<Line> lines,
            List<Choice> prices,
            List<Choice> adaptings,
            List<Choice> places,
            List<Choice> buyers,
            List<Choice> outcomes,
            List<Choice> countries,
            @Nullable String edited,
            long version,
            boolean stale,
            @Nullable String told,
            String toldKind) {}

    View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var listed = new TreeMap<>(place.pricing().taxes())
                .entrySet().stream()
                        .map(one -> new Listed(
                                one.getKey(),
                                wording()
                                        .text(
                                                "taxes.percent",
                                                Percent.text(one.getValue().homeRate())),
                                wording().text("taxes.place." + one.getValue().place())))
                        .toList();
        var known = done != null && List.of("saved", "removed", "used").contains(done);
        return View.of(
                PAGE,
                new Model(
                        form,
                        place.here(),
                        place.here() + "/removal",
                        Around.of(place.event(), wording()),
                        listed,
                        IntStream.range(0, place.lines())
                                .mapToObj(i -> new Line(
                                        "countries" + i,
                                        "buyers" + i,
                                        "outcome" + i,
                                        "rate" + i,
                                        String.valueOf(i + 1)))
                                .toList(),
                        wording().choices("taxes.prices", TaxRule.Prices.values()),
                        wording().choices("taxes.adapting", TaxRule.Adapting.values()),
                        wording().choices("taxes.place", TaxRule.PlaceOfSupply.values()),
                        wording().choices("taxes.buyers", TaxRow.Buyers.values()),
                        wording().choices("taxes.outcome", TaxRow.Outcome.values()),
                        CountryChoices.in(current.locale()),
                        place.edited().orElse(null),
                        version,
                        stale,
                        known ? wording().text("taxes.done." + done) : null,
                        "used".equals(done) ? "danger" : "success"));
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
