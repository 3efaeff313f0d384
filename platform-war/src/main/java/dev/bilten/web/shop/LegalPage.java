package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What buyers agree to, and what happens to what they say about themselves. */
@Service
@Path("/")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("the law wants it to be open")
public class LegalPage {
    private final HandedDown handed;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final PageMeta meta;

    @Inject
    public LegalPage(HandedDown handed, CurrentCall current, Shopfront shopfront, PageMeta meta) {
        this.meta = meta;
        this.handed = handed;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * Texts in the organizer's own words.
     *
     * @param language BCP 47, where it is known
     * @param direction ltr or rtl, where the language is known
     */
    public record Legal(
            String title,
            List<Markdown.Block> blocks,
            @Nullable String language,
            @Nullable String direction) {}

    @GET
    @Path("terms")
    public View terms() {
        return page("/terms", "terms.title", LegalTexts::terms);
    }

    @GET
    @Path("privacy")
    public View privacy() {
        return page("/privacy", "privacy.title", LegalTexts::privacy);
    }

    private View page(String path, String title, Function<LegalTexts, Text> which) {
        var text = LegalTexts.heard(handed.chain(current.tenant(), LegalTexts.KEY), which)
                .value();
        if (text.isBlank()) {
            throw ProblemException.notFound();
        }
        var blocks = Markdown.blocks(text.phrase(current.locale().getLanguage()));
        var words = shopfront.word(title);
        var about = meta.of("website", words, null, path, null, null, PageMeta.written(text));
        return shopfront.page("legal", Map.of("legal", new Legal(words, blocks, null, null), "meta", about));
    }
}
