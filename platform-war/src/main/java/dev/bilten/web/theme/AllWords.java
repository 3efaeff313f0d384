package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopWords;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.app.PrintedWords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whatever an organizer may say in its own words: the shop's pages, its mails, and what is printed on tickets. */
@Service
public class AllWords implements ShopWords {
    /** What is printed stands among an organizer's words under this and its key. */
    static final String PRINTED = "pdf.";

    private static final Map<String, List<String>> FILLED_IN = Map.of(
            "pdf.ticket.title", List.of("code"),
            "pdf.ticket.number", List.of("number", "of"),
            "pdf.ticket.from", List.of("time"),
            "pdf.ticket.until", List.of("time"));

    private final ThemeWords themes;
    private final MailWords mails;
    private final PrintedWords printed;

    @Inject
    public AllWords(ThemeWords themes, MailWords mails, PrintedWords printed) {
        this.themes = themes;
        this.mails = mails;
        this.printed = printed;
    }

    @Override
    public Map<String, String> of(TenantContext tenant, String language) {
        var all = new TreeMap<>(themes.of(tenant, language));
        all.putAll(mails.patterns("en"));
        all.putAll(mails.patterns(language));
        printed.of(language).forEach((key, pattern) -> all.put(PRINTED + key, pattern));
        return all;
    }

    @Override
    public List<String> variables(String key) {
        return key.startsWith(MailWords.OWN) ? MailWords.variables(key) : FILLED_IN.getOrDefault(key, List.of());
    }
}
