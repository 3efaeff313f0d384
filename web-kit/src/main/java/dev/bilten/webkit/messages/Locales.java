package dev.bilten.webkit.messages;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** How a language tag becomes the habits of a region. */
final class Locales {

    private Locales() {}

    /** Western digits everywhere: prices and times must read the same on ticket, page and bank statement. */
    static ULocale latinDigits(Locale locale) {
        return ULocale.forLocale(regional(locale)).setKeywordValue("numbers", "latn");
    }

    /** Plain English means day before month, as in most of the world. */
    static Locale regional(Locale locale) {
        return locale.getLanguage().equals("en") && locale.getCountry().isEmpty() ? Locale.UK : locale;
    }
}
