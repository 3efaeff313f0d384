package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.web.theme.Look;
import dev.bilten.web.theme.Looks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws shop pages in the organizer's look, or in one that is tried on. */
@Service
public class Shopfront {
    static final String WORDS = "dev/bilten/web/shop/shop";

    private final Looks looks;
    private final TenantSettings settings;
    private final Messages messages;
    private final CurrentCall current;
    private final boolean development;

    @Inject
    public Shopfront(
            Looks looks, TenantSettings settings, Messages messages, CurrentCall current, Settings configuration) {
        this.development = configuration.development();
        this.looks = looks;
        this.settings = settings;
        this.messages = messages;
        this.current = current;
    }

    /** The organizer, as every page shows it. */
    public record Shop(
            String name,
            String home,
            @Nullable String logo,
            @Nullable String tagline,
            @Nullable String contact,
            @Nullable String imprint,
            @Nullable String privacy,
            @Nullable String preview) {}

    public View page(String template, Map<String, ?> model) {
        return draw(looks.look(current.tenant()), null, template, model);
    }

    /** A page of a buyer's own: no browser and no proxy keeps it. */
    public View privatePage(String template, Map<String, ?> model) {
        return page(template, model).withHeader("Cache-Control", "no-store");
    }

    /** The page in a theme the organizer has not chosen; empty when there is no such theme. */
    public Optional<View> preview(String theme, String template, Map<String, ?> model) {
        return looks.tryOn(current.tenant(), theme).map(look -> draw(look, word("preview"), template, model));
    }

    /** The same in a look that somebody tries on. */
    public View preview(Look look, String template, Map<String, ?> model) {
        return draw(look, word("preview"), template, model).withHeader("Cache-Control", "no-store");
    }

    private View draw(Look look, @Nullable String preview, String template, Map<String, ?> model) {
        if (development) {
            PageVariables.check(template, model.keySet());
        }
        var all = new HashMap<String, Object>(model);
        all.put("theme", look.model());
        all.put("shop", shop(current.tenant(), preview));
        return View.themed(look.chain(), template, all);
    }

    private Shop shop(TenantContext tenant, @Nullable String preview) {
        var profile = settings.recall(tenant, Profile.KEY).orElseGet(() -> Profile.named(tenant.slug()));
        var contact = profile.contactEmail().isEmpty() ? null : profile.contactEmail();
        return new Shop(profile.displayName(), "/", null, null, contact, null, null, preview);
    }

    Locale locale() {
        return current.locale();
    }

    String word(String key, Object... arguments) {
        return messages.text(WORDS, current.locale(), key, arguments);
    }
}
