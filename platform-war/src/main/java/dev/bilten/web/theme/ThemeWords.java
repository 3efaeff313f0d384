package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.messages.Bundles;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the pages of a shop say in its theme, before the organizer changed a word. */
@Service
public class ThemeWords {
    private final BundledThemes themes;
    private final HouseThemes house;
    private final TenantSettings settings;

    @Inject
    public ThemeWords(BundledThemes themes, HouseThemes house, TenantSettings settings) {
        this.themes = themes;
        this.house = house;
        this.settings = settings;
    }

    Map<String, String> of(TenantContext tenant, String language) {
        var choice = settings.recall(tenant, ThemeChoice.KEY).orElse(new ThemeChoice(Looks.DEFAULT, Map.of()));
        var found = house.worn(tenant, choice)
                .or(() -> themes.find(BundledThemes.BASE))
                .orElseThrow();
        var words = new TreeMap<String, String>();
        for (var one : List.of("en", language)) {
            themes.chain(found)
                    .reversed()
                    .forEach(part -> part.source()
                            .read("messages/" + one + ".properties")
                            .ifPresent(text -> words.putAll(Bundles.parse(text))));
        }
        return words;
    }
}
