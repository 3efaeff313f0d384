package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.design.Accent;
import dev.bilten.webkit.design.OptionColours;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeManifest;
import dev.bilten.webkit.themes.TrialRun;
import dev.bilten.webkit.view.ThemeChain;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the look of an organizer's shop out of its choice, or of one it only tries on. */
@Service
public class Looks {
    private static final String DEFAULT = "meadow";
    private static final String DEFAULT_ACCENT = "#0b5a68";

    private final BundledThemes themes;
    private final HouseThemes house;
    private final UploadedThemes uploaded;
    private final TenantSettings settings;
    private final HandedDown handed;
    private final LookSheets sheets;
    private final ThemeTroubles troubles;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Looks(
            BundledThemes themes,
            HouseThemes house,
            UploadedThemes uploaded,
            TenantSettings settings,
            HandedDown handed,
            Assets assets,
            ThemeTroubles troubles) {
        this.troubles = troubles;
        this.themes = themes;
        this.house = house;
        this.uploaded = uploaded;
        this.settings = settings;
        this.handed = handed;
        this.sheets = new LookSheets(assets);
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
        var look = look(tenant, theme, choice.options());
        return theme.source().trusted()
                ? look
                : look.telling((page, why) -> troubles.note(tenant, trouble(theme, TrialRun.fault(why, page))));
    }

    private ThemeTrouble trouble(ThemePackage theme, Finding fault) {
        return new ThemeTrouble(
                theme.id(),
                theme.source().version(),
                fault.arguments().getFirst(),
                fault.place(),
                fault.arguments().getLast(),
                clock.instant());
    }

    private Look look(TenantContext tenant, ThemePackage theme, Map<String, String> chosen) {
        var chain = themes.chain(theme);
        var values = new TreeMap<String, String>();
        var options = themes.options(theme);
        options.forEach(option -> values.put(option.key(), option.fallback()));
        // of another version, perhaps: what it asks for no longer, or answers otherwise, is not handed to its templates
        values.putAll(ChosenOptions.of(options, chosen).kept());
        var said = handed.chain(tenant, ShopBrand.KEY);
        var brand = ShopBrand.of(said);
        var hue = ShopBrand.heard(said, ShopBrand::accent);
        // a colour that comes down gives way to one that the organizer chose in its theme
        if (hue.from() == Level.ORGANIZER
                || hue.from() != Level.BUILT_IN && !chosen.containsKey(ThemeManifest.ACCENT)) {
            values.put(ThemeManifest.ACCENT, hue.value());
        }
        var colour = values.getOrDefault("accent", DEFAULT_ACCENT);
        var accent = Accent.of(colour).or(() -> Accent.of(DEFAULT_ACCENT)).orElseThrow();
        var own = options.stream()
                .filter(option -> option.type().equals("color") && !option.key().equals(ThemeManifest.ACCENT))
                .collect(Collectors.toMap(ThemeView.Option::key, option -> values.getOrDefault(option.key(), "")));
        var paint = new LookSheets.Paint(colour, new OptionColours(own));
        var scheme = chain.stream().map(ThemePackage::scheme).findFirst().orElse("auto");
        return new Look(
                new ThemeChain(sources(tenant, chain, brand)),
                new Look.Model(theme.id(), sheets.of(chain, paint, brand.font()), sheets.place(theme), values, scheme),
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
}
