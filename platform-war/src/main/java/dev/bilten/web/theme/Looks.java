package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.design.Accent;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.view.ThemeChain;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the look of an organizer's shop out of its choice, or of one it only tries on. */
@Service
public class Looks {
    private static final String DEFAULT = "meadow";
    private static final String DEFAULT_ACCENT = "#0b5a68";

    private final BundledThemes themes;
    private final HouseThemes house;
    private final UploadedThemes uploaded;
    private final TenantSettings settings;
    private final Assets assets;

    @Inject
    public Looks(
            BundledThemes themes, HouseThemes house, UploadedThemes uploaded, TenantSettings settings, Assets assets) {
        this.themes = themes;
        this.house = house;
        this.uploaded = uploaded;
        this.settings = settings;
        this.assets = assets;
    }

    /** As buyers see it. */
    public Look look(TenantContext tenant) {
        var choice = settings.recall(tenant, ThemeChoice.KEY).orElse(new ThemeChoice(DEFAULT, Map.of()));
        return look(tenant, choice);
    }

    /** As it would be; empty when there is no such theme. */
    public Optional<Look> tryOn(TenantContext tenant, String theme) {
        return house.named(tenant, theme).map(found -> look(tenant, found, options(tenant, theme)));
    }

    /** As it would be in a version that is not live; empty when this organizer has none such. */
    public Optional<Look> tryOn(TenantContext tenant, String theme, int number) {
        return uploaded.version(tenant, theme, number).map(found -> look(tenant, found, options(tenant, theme)));
    }

    private Map<String, String> options(TenantContext tenant, String theme) {
        return settings.recall(tenant, ThemeChoice.KEY)
                .filter(choice -> choice.theme().equals(theme) && choice.given() == null)
                .map(ThemeChoice::options)
                .orElse(Map.of());
    }

    private Look look(TenantContext tenant, ThemeChoice choice) {
        var theme = house.worn(tenant, choice)
                .or(() -> themes.find(DEFAULT))
                .or(() -> themes.find(BundledThemes.BASE))
                .orElseThrow();
        return look(tenant, theme, choice.options());
    }

    private Look look(TenantContext tenant, ThemePackage theme, Map<String, String> chosen) {
        var chain = themes.chain(theme);
        var values = new TreeMap<String, String>();
        themes.options(theme).forEach(option -> values.put(option.key(), option.fallback()));
        values.putAll(chosen);
        var brand = settings.recall(tenant, ShopBrand.KEY).orElse(ShopBrand.NONE);
        if (!brand.accent().isEmpty()) {
            values.put("accent", brand.accent());
        }
        var colour = values.getOrDefault("accent", DEFAULT_ACCENT);
        var accent = Accent.of(colour).or(() -> Accent.of(DEFAULT_ACCENT)).orElseThrow();
        var scheme = chain.stream().map(ThemePackage::scheme).findFirst().orElse("auto");
        return new Look(
                new ThemeChain(sources(tenant, chain, brand)),
                new Look.Model(theme.id(), sheets(chain, colour, brand.font()), place(theme), values, scheme),
                accent);
    }

    private static List<ThemeChain.Source> sources(TenantContext tenant, List<ThemePackage> chain, ShopBrand brand) {
        var sources = new ArrayList<ThemeChain.Source>();
        if (brand.words().values().stream().anyMatch(own -> !own.isEmpty())) {
            sources.add(new OwnWords(tenant, brand.words()));
        }
        chain.forEach(theme -> sources.add(theme.source()));
        return sources;
    }

    /** What the pages of the shop say in its theme, before the organizer changed a word. */
    Map<String, String> words(TenantContext tenant, String language) {
        var choice = settings.recall(tenant, ThemeChoice.KEY).orElse(new ThemeChoice(DEFAULT, Map.of()));
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

    /** Base first, then the brand, then the organizer's colour; an address changes with what it stands for. */
    private List<String> sheets(List<ThemePackage> chain, String colour, String font) {
        var sheets = new ArrayList<String>();
        for (var theme : chain.reversed()) {
            theme.styles().forEach(file -> sheets.add(place(theme) + file));
        }
        sheets.add("/theme/accent/" + colour.replace("#", "") + "/"
                + Secrets.hash(assets.version()).substring(0, 8) + ".css");
        if (!font.isEmpty()) {
            sheets.add("/brand/font/" + font + ".css");
        }
        return sheets;
    }

    private String place(ThemePackage theme) {
        var version = theme.source().version().equals("bundled")
                ? assets.version()
                : theme.source().version();
        return "/theme/%s/%s/".formatted(theme.id(), version.isEmpty() ? "dev" : version);
    }
}
