package dev.bilten.web.shop;

import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a checkout's form says that its page told: when it is another sum by now, the page says so first. */
final class AgreedSum {
    private static final Pattern SUM = Pattern.compile("[0-9]{1,18}");

    private AgreedSum() {}

    /** Beside the way to pay that was chosen, else below the bill; what is no sum at all is another one. */
    static Optional<Money> of(Form form, String gateway, Currency currency) {
        var beside = form.raw("agreed-" + gateway);
        return beside.isEmpty() ? of(form, currency) : Optional.of(money(beside, currency));
    }

    /** Below the bill; empty where the page named none. */
    static Optional<Money> of(Form form, Currency currency) {
        return Optional.of(form.raw("agreed")).filter(typed -> !typed.isEmpty()).map(typed -> money(typed, currency));
    }

    private static Money money(String typed, Currency currency) {
        return new Money(SUM.matcher(typed).matches() ? Long.parseLong(typed) : -1, currency);
    }
}
