package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.GatewayOffer;
import dev.bilten.extensions.api.Gateways;
import dev.bilten.kernel.Phrase;
import dev.bilten.plugin.api.Field;
import dev.bilten.plugin.api.Text;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways to pay as the checkout offers them, and what a buyer answered. */
@Service
public class GatewayChoice {
    private final Gateways gateways;
    private final CurrentCall current;

    @Inject
    public GatewayChoice(Gateways gateways, CurrentCall current) {
        this.gateways = gateways;
        this.current = current;
    }

    /**
     * @param fee what it costs more, and what it costs then; null for nothing more
     * @param agreed what is told beside it: it goes back with the form
     * @param total what it costs with it, as the bill says it
     * @param pay what the button says with it
     */
    public record Item(
            String id,
            Phrase label,
            @Nullable String help,
            @Nullable String fee,
            String agreed,
            String total,
            String pay,
            boolean checked,
            List<Ask> fields) {}

    public record Ask(String name, String type, Phrase label, boolean required, List<Answer> choices) {}

    public record Answer(String value, Phrase label) {}

    /** A gateway that is offered now, and the answers to its questions. */
    record Chosen(String gateway, Map<String, String> inputs) {}

    /** The only one there is, or the one chosen before, is ticked. */
    List<Item> items(String before, MethodSums.Told told) {
        var offered = gateways.offered(current.tenant());
        return offered.stream()
                .map(offer -> item(
                        offer, offered.size() == 1 || offer.gatewayId().equals(before), told.of(offer.gatewayId())))
                .toList();
    }

    /** Those that are offered now. */
    List<String> ids() {
        return gateways.offered(current.tenant()).stream()
                .map(GatewayOffer::gatewayId)
                .toList();
    }

    /** The one chosen before, or the only one there is. */
    Optional<String> chosen(FormView form) {
        var ids = ids();
        return ids.size() == 1
                ? Optional.of(ids.getFirst())
                : Optional.of(form.values().getOrDefault("gateway", "")).filter(ids::contains);
    }

    private Item item(GatewayOffer offer, boolean checked, MethodSums.Sum sum) {
        var locale = current.locale();
        var fields = offer.description().fields().stream()
                .map(field -> ask(offer, field, locale))
                .toList();
        return new Item(
                offer.gatewayId(),
                said(offer.description().label(), locale),
                null,
                sum.fee(),
                sum.agreed(),
                sum.total(),
                sum.pay(),
                checked,
                fields);
    }

    private static Ask ask(GatewayOffer offer, Field field, Locale locale) {
        return new Ask(
                name(offer, field),
                field.type().name().toLowerCase(Locale.ROOT),
                said(field.label(), locale),
                field.required(),
                field.choices().stream()
                        .map(choice -> new Answer(choice.value(), said(choice.label(), locale)))
                        .toList());
    }

    private static Phrase said(Text text, Locale reader) {
        return new dev.bilten.kernel.Text(text.byLanguage()).phrase(reader.getLanguage());
    }

    private static String name(GatewayOffer offer, Field field) {
        return "g-" + offer.gatewayId() + "-" + field.key();
    }

    /** What is wrong goes into the form's faults, and then nothing is chosen. */
    Optional<Chosen> read(Form form) {
        var offered = gateways.offered(current.tenant()).stream()
                .collect(Collectors.toMap(GatewayOffer::gatewayId, offer -> offer));
        var id = form.choice("gateway", offered.keySet()).required().value();
        return id.map(offered::get).map(offer -> new Chosen(offer.gatewayId(), inputs(offer, form)));
    }

    private static Map<String, String> inputs(GatewayOffer offer, Form form) {
        var inputs = new HashMap<String, String>();
        for (var field : offer.description().fields()) {
            var answer = answer(form, name(offer, field), field);
            if (!answer.isEmpty()) {
                inputs.put(field.key(), answer);
            }
        }
        return inputs;
    }

    private static String answer(Form form, String name, Field field) {
        if (field.choices().isEmpty()) {
            var text = form.text(name);
            return field.required() ? text.required().value() : text.value();
        }
        var values = field.choices().stream().map(Field.Choice::value).collect(Collectors.toSet());
        var choice = form.choice(name, values);
        return (field.required() ? choice.required() : choice).value().orElse("");
    }
}
