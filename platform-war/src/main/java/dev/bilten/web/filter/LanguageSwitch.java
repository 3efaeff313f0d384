package dev.bilten.web.filter;

import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.view.PageContext.Language;
import java.util.List;
import java.util.Locale;

/** The links that show the same page in another language. */
final class LanguageSwitch {
    private LanguageSwitch() {}

    static List<Language> of(Visit visit) {
        return visit.languages().stream()
                .map(locale -> new Language(
                        locale.toLanguageTag(),
                        LanguageNames.own(locale),
                        href(visit, locale),
                        locale.equals(visit.locale())))
                .toList();
    }

    private static String href(Visit visit, Locale locale) {
        return visit.request().getRequestURI()
                + "?"
                + KeptQuery.shown(visit.request().getQueryString())
                + "lang=" + locale.toLanguageTag();
    }
}
