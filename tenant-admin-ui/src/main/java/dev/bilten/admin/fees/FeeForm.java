package dev.bilten.admin.fees;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Fee;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A fee as a form, and back. */
final class FeeForm {
    private static final String METHOD = "method-";
    private static final String CHANNEL = "channel-";

    private FeeForm() {}

    /** @param methods the ways to pay that may be ticked; none ticked means all */
    static Fee read(Form form, String id, Currency currency, Set<String> methods, Set<String> taxRules) {
        var rate = Percent.read(form, "rate");
        var fixed = form.money("fixed", currency).value().map(Money::minor).orElse(0L);
        if (rate.signum() == 0 && fixed == 0 && form.valid()) {
            form.fault("rate", "fees.nothing");
        }
        return new Fee(
                1,
                id,
                form.localizedText("name").required().max(120).value(),
                Fee.Kind.valueOf(form.choice("kind", names(Fee.Kind.values()))
                        .required()
                        .value()
                        .orElse("SERVICE")),
                rate,
                fixed,
                form.ticked("ofTotal"),
                methods.stream().filter(one -> form.ticked(METHOD + one)).collect(Collectors.toUnmodifiableSet()),
                Arrays.stream(Channel.values())
                        .filter(one -> form.ticked(CHANNEL + one))
                        .collect(Collectors.toUnmodifiableSet()),
                Fee.Bearer.valueOf(form.choice("bearer", names(Fee.Bearer.values()))
                        .required()
                        .value()
                        .orElse("BUYER")),
                form.choice("taxRule", taxRules).required().value().orElse(""));
    }

    static FormView fresh() {
        return FormView.of(Map.of("kind", Fee.Kind.SERVICE.name(), "bearer", Fee.Bearer.BUYER.name()));
    }

    static FormView of(Fee fee, Currency currency) {
        var values = new HashMap<String, String>();
        fee.name().byLanguage().forEach((language, words) -> values.put("name." + language, words));
        values.put("kind", fee.kind().name());
        values.put("rate", fee.rate().signum() == 0 ? "" : Percent.text(fee.rate()));
        values.put(
                "fixed",
                fee.fixedMinor() == 0
                        ? ""
                        : new Money(fee.fixedMinor(), currency).major().toPlainString());
        values.put("ofTotal", fee.ofTotal() ? "on" : "");
        fee.paymentMethods().forEach(one -> values.put(METHOD + one, "on"));
        fee.channels().forEach(one -> values.put(CHANNEL + one, "on"));
        values.put("bearer", fee.bearer().name());
        values.put("taxRule", fee.taxRule());
        return FormView.of(values);
    }

    /** The field of what is wrong with a fee. */
    static String field(String pointer) {
        return switch (pointer) {
            case "/rate" -> "rate";
            case "/fixedMinor" -> "fixed";
            case "/taxRule" -> "taxRule";
            default -> "name.en";
        };
    }

    static String method(String id) {
        return METHOD + id;
    }

    static String channel(Channel channel) {
        return CHANNEL + channel;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
