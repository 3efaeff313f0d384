package dev.bilten.admin.fees;

import dev.bilten.admin.Around;
import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.admin.rules.PriceRules;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Fee;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fees of an event as a page. */
@Service
public class FeesShown {
    private static final String PAGE = "dev/bilten/admin/fees/fees";
    private static final int MOST = 30;

    private final Gateways gateways;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public FeesShown(Gateways gateways, Messages messages, CurrentCall current) {
        this.gateways = gateways;
        this.messages = messages;
        this.current = current;
    }

    /** @param edited the one that is edited; empty to add one */
    record Place(PriceRules.Stored stored, Optional<Fee> edited) {
        Event event() {
            return stored.event();
        }

        PricingRules pricing() {
            return stored.pricing();
        }

        List<Fee> fees() {
            return pricing().fees();
        }

        String here() {
            return stored.page("fees");
        }
    }

    record Listed(String id, Phrase name, String amount, String bearer) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            FormView form,
            String here,
            String removal,
            Around around,
            String taxes,
            String currency,
            List<Listed> fees,
            List<Choice> kinds,
            List<Choice> bearers,
            List<Choice> rules,
            List<Choice> methods,
            List<Choice> channels,
            @Nullable String edited,
            @Nullable Phrase title,
            boolean full,
            long version,
            boolean stale,
            @Nullable String told) {}

    View page(Place place, FormView form, long version, boolean stale, @Nullable String done) {
        var told = Optional.ofNullable(done)
                .filter(List.of("saved", "removed", "stale")::contains)
                .map(key -> wording().text("fees.done." + key))
                .orElse(null);
        var edited = place.edited();
        return View.of(
                PAGE,
                new Model(
                        form,
                        place.here(),
                        place.here() + "/removal",
                        Around.of(place.event(), wording()),
                        place.stored().page("taxes"),
                        place.event().currency().getSymbol(current.locale()),
                        place.fees().stream()
                                .map(fee -> listed(place.event(), fee))
                                .toList(),
                        wording().choices("fees.kind", Fee.Kind.values()),
                        wording().choices("fees.bearer", Fee.Bearer.values()),
                        new TreeSet<>(place.pricing().taxes().keySet())
                                .stream().map(name -> Choice.of(name, name)).toList(),
                        methods().entrySet().stream()
                                .map(one -> Choice.of(FeeForm.method(one.getKey()), one.getValue()))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> Choice.of(
                                        FeeForm.channel(one), wording().text("fees.channel." + one)))
                                .toList(),
                        edited.map(Fee::id).orElse(null),
                        edited.map(fee -> wording().said(fee.name())).orElse(null),
                        edited.isEmpty() && place.fees().size() >= MOST,
                        version,
                        stale,
                        told));
    }

    private Listed listed(Event event, Fee fee) {
        var fixed = wording().formats(event.zone()).money(new Money(fee.fixedMinor(), event.currency()));
        var percent = wording().text("fees.percent", Percent.text(fee.rate()));
        var amount = fee.rate().signum() == 0
                ? fixed
                : fee.fixedMinor() == 0 ? percent : wording().text("fees.both", percent, fixed);
        return new Listed(
                fee.id(), wording().said(fee.name()), amount, wording().text("fees.bearer." + fee.bearer()));
    }

    /** By their ids, in the order of the checkout. */
    Map<String, String> methods() {
        var offered = new LinkedHashMap<String, String>();
        gateways.offered(current.tenant())
                .forEach(one ->
                        offered.put(one.gatewayId(), one.description().label().in(current.locale())));
        return offered;
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
