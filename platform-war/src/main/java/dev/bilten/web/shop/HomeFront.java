package dev.bilten.web.shop;

import dev.bilten.catalog.app.ShowNextDates.Shown;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organizer arranged around its events, in the reader's language. A block with nothing to show is left out. */
@Service
public class HomeFront {
    private final TenantSettings settings;
    private final CurrentCall current;
    private final EventCards cards;

    @Inject
    public HomeFront(TenantSettings settings, CurrentCall current, EventCards cards) {
        this.settings = settings;
        this.current = current;
        this.cards = cards;
    }

    /**
     * @param above what stands before the events
     * @param below what stands behind them
     */
    public record Front(List<Piece> above, List<Piece> below) {
        static final Front NOTHING = new Front(List.of(), List.of());
    }

    /**
     * @param kind text, picture, events or links; each has its own of what follows
     * @param imageAlt empty where the picture only pleases
     */
    public record Piece(
            String kind,
            @Nullable Phrase title,
            List<Markdown.Block> text,
            @Nullable String image,
            Phrase imageAlt,
            List<EventCards.Card> events,
            List<Shopfront.PageLink> links) {
        boolean says() {
            return image != null || !text.isEmpty() || !events.isEmpty() || !links.isEmpty();
        }
    }

    /** @param coming the events of which it may show some */
    Front of(List<Shown> coming) {
        var page = settings.recall(current.tenant(), FrontPage.KEY).orElse(FrontPage.NONE);
        return new Front(pieces(page, false, coming), pieces(page, true, coming));
    }

    private List<Piece> pieces(FrontPage page, boolean below, List<Shown> coming) {
        return page.blocks().stream()
                .filter(block -> block.below() == below)
                .map(block -> piece(block, coming))
                .filter(Piece::says)
                .toList();
    }

    private Piece piece(FrontBlock block, List<Shown> coming) {
        var language = current.locale().getLanguage();
        var heading = block.heading().phrase(language);
        var text = block.text().phrase(language);
        var kind = block.kind();
        return new Piece(
                kind.name().toLowerCase(java.util.Locale.ROOT),
                heading.orNull(),
                kind == FrontBlock.Kind.TEXT ? Markdown.blocks(text) : List.of(),
                kind == FrontBlock.Kind.PICTURE ? "/brand/" + block.picture() : null,
                kind == FrontBlock.Kind.PICTURE ? text : Phrase.EMPTY,
                featured(block, coming).map(cards::card).toList(),
                block.links(language).stream()
                        .map(link -> new Shopfront.PageLink(
                                link.href(),
                                Phrase.of(link.label(), text.language().orElse(null))))
                        .toList());
    }

    private static Stream<Shown> featured(FrontBlock block, List<Shown> coming) {
        return coming.stream()
                .filter(shown -> block.events().contains(shown.event().id().value()));
    }
}
