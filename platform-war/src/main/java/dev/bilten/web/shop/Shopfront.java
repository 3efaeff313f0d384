package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.Text;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws shop pages in the organizer's look, or in one that is tried on. */
@Service
public class Shopfront {
    static final String WORDS = "dev/bilten/web/shop/shop";

    private final Looks looks;
    private final ShopFacts facts;
    private final Messages messages;
    private final CurrentCall current;
    private final ShownEvent shown;
    private final CurrentCart cart;
    private final CartNotes notes;
    private final boolean development;

    @Inject
    public Shopfront(
            Looks looks,
            ShopFacts facts,
            Messages messages,
            CurrentCall current,
            ShownEvent shown,
            CurrentCart cart,
            CartNotes notes,
            Settings configuration) {
        this.development = configuration.development();
        this.looks = looks;
        this.facts = facts;
        this.messages = messages;
        this.current = current;
        this.shown = shown;
        this.cart = cart;
        this.notes = notes;
    }

    /**
     * The organizer, as every page shows it.
     *
     * @param icon what stands in the browser's tab: the logo, or a letter on the shop's colour
     */
    public record Shop(
            String name,
            String home,
            @Nullable String logo,
            String icon,
            @Nullable String hero,
            @Nullable Phrase tagline,
            @Nullable String contact,
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String terms,
            List<PageLink> pages,
            @Nullable String preview) {

        /** What stands for the organizer where a page has no picture of its own: of the shop, else its logo. */
        @Nullable String picture() {
            return hero == null ? logo : hero;
        }
    }

    /** To a page in the organizer's own words. */
    public record PageLink(String href, Phrase title) {}

    /** What just happened, above the page. */
    public record Notice(String kind, String text) {
        static Notice problem(String text) {
            return new Notice("danger", text);
        }
    }

    /** The cart of this browser, while it lives. */
    public record CartLink(String href, String count, String until) {}

    public View page(String template, Map<String, ?> model) {
        return draw(looks.look(current.tenant()), null, template, model);
    }

    /** A page about one event, in its colour where it has one. */
    View page(String template, Map<String, ?> model, Event event) {
        return draw(looks.look(current.tenant(), event.accent()), null, template, model);
    }

    /** Whether the organizer's theme has this switched on. */
    boolean wants(String setting) {
        return Boolean.parseBoolean(
                looks.look(current.tenant()).model().settings().get(setting));
    }

    /** A page of a buyer's own: no browser and no proxy keeps it. */
    public View privatePage(String template, Map<String, ?> model) {
        return page(template, model).withHeader("Cache-Control", "no-store");
    }

    /** In the colour of the event that it is about, where that is one. */
    View privatePage(String template, Map<String, ?> model, Collection<EventId> about) {
        return draw(looks.look(current.tenant(), shown.accent(about)), null, template, model)
                .withHeader("Cache-Control", "no-store");
    }

    /**
     * A page of the shop in a look that somebody tries on, without the cart of this browser.
     *
     * @param trouble what is wrong with the look; empty where nothing is
     */
    View triedOn(Look look, View page, String trouble) {
        var all = new HashMap<String, Object>();
        if (page.model() instanceof Map<?, ?> model) {
            model.forEach((name, value) -> all.put(String.valueOf(name), value));
        }
        all.put("theme", look.model());
        all.put("shop", facts.of(current.tenant(), look, (word("preview") + " " + trouble).strip()));
        all.remove("cart");
        return View.themed(look.chain().at(current.origin()), page.template(), all);
    }

    /** What buyers do not see yet, as they will: in the look they see. */
    View draft(String template, Map<String, ?> model) {
        return draw(looks.look(current.tenant()), word("preview.draft"), template, model)
                .withHeader("Cache-Control", "no-store");
    }

    View draft(String template, Map<String, ?> model, Event event) {
        return draw(looks.look(current.tenant(), event.accent()), word("preview.draft"), template, model)
                .withHeader("Cache-Control", "no-store");
    }

    private View draw(Look look, @Nullable String preview, String template, Map<String, ?> model) {
        if (development) {
            PageVariables.check(template, model.keySet());
        }
        var all = new HashMap<String, Object>(model);
        all.put("theme", look.model());
        all.put("shop", facts.of(current.tenant(), look, preview));
        cart.get().ifPresent(one -> all.put("cart", notes.link(one.seen(), current.locale())));
        return View.themed(look.chain().at(current.origin()), template, all);
    }

    /** The organizer as every page shows it. */
    Shop shop() {
        return facts.of(current.tenant(), looks.look(current.tenant()), null);
    }

    /** Where the organizer's events usually take place; empty while nobody said so. */
    String country() {
        return facts.country();
    }

    Locale locale() {
        return current.locale();
    }

    String word(String key, Object... arguments) {
        return messages.text(WORDS, current.locale(), key, arguments);
    }

    /** The same, where what is put into it may be in another language. */
    Phrase phrase(String key, Object... arguments) {
        return messages.phrase(WORDS, current.locale(), key, arguments);
    }

    /** What an organizer wrote, as this reader gets it. */
    Phrase said(Text text) {
        return text.phrase(current.locale().getLanguage());
    }
}
