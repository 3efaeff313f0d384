package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.view.PageContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** A page in the organizer's own words as its template reads it: of one language throughout. */
@Service
public class OwnPageDrawing {
    private final ReadProfile profiles;
    private final CurrentCall current;

    @Inject
    public OwnPageDrawing(ReadProfile profiles, CurrentCall current) {
        this.profiles = profiles;
        this.current = current;
    }

    Map<String, LegalPage.Legal> model(OwnPage page) {
        var shop = profiles.execute(current.tenant()).defaultLocale();
        var language = page.shownIn(current.locale().getLanguage(), shop);
        var blocks = Markdown.blocks(page.body().in(language));
        var direction = PageContext.dirOf(Locale.forLanguageTag(language));
        return Map.of("legal", new LegalPage.Legal(page.title().in(language), blocks, language, direction));
    }
}
