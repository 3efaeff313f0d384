package dev.bilten.web.filter;

import dev.bilten.kernel.OurLanguages;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a house speaks.
 *
 * @param offered the languages a visitor may choose from, at least one
 * @param own what a visitor gets whose languages are not among them; asked for only then
 */
record Spoken(List<Locale> offered, Supplier<Locale> own) {
    static final Spoken OURS = new Spoken(OurLanguages.LOCALES, () -> Locale.ENGLISH);

    Spoken {
        offered = List.copyOf(offered);
    }
}
