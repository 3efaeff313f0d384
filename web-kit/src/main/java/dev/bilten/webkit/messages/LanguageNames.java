package dev.bilten.webkit.messages;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** What languages are called, as it stands in a list: {@code Français}, not {@code français}. */
public final class LanguageNames {
    private LanguageNames() {}

    /** As those who speak it call it. */
    public static String own(Locale language) {
        return in(language, language);
    }

    public static String in(Locale reader, Locale language) {
        return LocaleDisplayNames.getInstance(
                        ULocale.forLocale(reader), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(language);
    }
}
