package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.view.PageContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page in the organizer's own words as its template reads it: of one language throughout. */
@Service
public class OwnPageDrawing {
    private final ReadProfile profiles;
    private final CurrentCall current;
    private final PageMeta meta;

    @Inject
    public OwnPageDrawing(ReadProfile profiles, CurrentCall current, PageMeta meta) {
        this.meta = meta;
        this.profiles = profiles;
        this.current = current;
    }

    Map<String, ?> model(OwnPage page) {
        var shop = profiles.execute(current.tenant()).defaultLocale();
        var language = page.shownIn(current.locale().getLanguage(), shop);
        var blocks = Markdown.blocks(page.body().in(language));
        var direction = PageContext.dirOf(Locale.forLanguageTag(language));
        var title = page.title().in(language);
        var about = meta.of("article", title, summary(blocks), page.path(), null, null, PageMeta.written(page.body()));
        return Map.of("legal", new LegalPage.Legal(title, blocks, language, direction), "meta", about);
    }

    /** What its first paragraph says. */
    private static @Nullable String summary(List<Markdown.Block> blocks) {
        var lead = Markdown.lead(blocks);
        return lead.isEmpty() ? null : EventFacts.shortened(lead);
    }
}
