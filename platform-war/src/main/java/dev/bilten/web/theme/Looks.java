package dev.bilten.web.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.design.Accent;
import dev.bilten.webkit.design.OptionColours;
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
import java.util.stream.Collectors;

/** Makes the look of an organizer's shop out of its choice, or of one it only tries on. */
@Service
public class Looks {
    static final String DEFAULT = "meadow";
    private static final String DEFAULT_ACCENT = "#0b5a68";
    private static final int MOST_ACCENTS = 1_000;

    private final BundledThemes themes;
    private final HouseThemes house;
    private final UploadedThemes uploaded;
    private final GivenThemes given;
    private final TenantSettings settings;
    private final HandedDown handed;
    private final LookSheets sheets;
    private final ThemeTroubles troubles;
    private final Clock clock = Clock.systemUTC();
    /** Reckoned step by step until it can be read, and asked for with every page and mail. */
    private final Cache<String, Accent> accents =
            Caffeine.newBuilder().maximumSize(MOST_ACCENTS).build();

    @Inject
    public Looks(
            BundledThemes themes,
            HouseThemes house,
            UploadedThemes uploaded,
            GivenThemes given,
            TenantSettings settings,
            HandedDown handed,
            Assets assets,
            ThemeTroubles troubles) {
        this.troubles = troubles;
        this.themes = themes;
        this.house = house;
        this.uploaded = uploaded;
        this.given = given;
        this.settings = settings;
        this.handed = handed;
        this.sheets = new LookSheets(assets);
    }

    /** As buyers see it. */
    public Look look(TenantContext tenant) {
        return look(tenant, Optional.empty());
    }

    /** @param accent of the one event that is shown, before any that the shop has */
    public Look look(TenantContext tenant, Optional<String> accent) {
        var choice = settings.recall(tenant, ThemeChoice.KEY).orElse(new ThemeChoice(DEFAULT, Map.of()));
        return look(tenant, choice, accent);
    }

    /** As it would be; empty when there is no such theme. */
    public Optional<Look> tryOn(TenantContext tenant, String theme) {
        return house.named(tenant, theme).map(found -> look(tenant, found, options(tenant, theme), Optional.empty()));
    }

    /** As it would be in a version that is not live; empty when this organizer has none such. */
    public Optional<Look> tryOn(TenantContext tenant, String theme, int number) {
        return uploaded.version(tenant, theme, number)
                .map(found -> look(tenant, found, options(tenant, theme), Optional.empty()));
    }

    /** As it would be in a version of its agency's; empty when that one does not look after it, or has none such. */
    public Optional<Look> tryOn(TenantContext tenant, AgencyId agency, String theme, int number) {
        var worn = settings.recall(tenant, ThemeChoice.KEY)
                .filter(choice -> choice.theme().equals(theme) && choice.isGivenBy(agency))
                .map(ThemeChoice::options)
                .orElse(Map.of());
        return given.tried(tenant, agency, theme, number)
                .flatMap(uploaded::given)
                .map(found -> look(tenant, found, house.adjusted(tenant, found, worn), Optional.empty()));
    }

    private Map<String, String> options(TenantContext tenant, String theme) {
        return settings.recall(tenant, ThemeChoice.KEY)
                .filter(choice -> choice.theme().equals(theme) && choice.given() == null)
                .map(ThemeChoice::options)
                .orElse(Map.of());
    }

    private Look look(TenantContext tenant, ThemeChoice choice, Optional<String> event) {
        var theme = house.worn(tenant, choice)
                .or(() -> themes.find(DEFAULT))
                .or(() -> themes.find(BundledThemes.BASE))
                .orElseThrow();
        var chosen = choice.given() == null ? choice.options() : house.adjusted(tenant, theme, choice.options());
        var look = look(tenant, theme, chosen, event);
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

    private Look look(TenantContext tenant, ThemePackage theme, Map<String, String> chosen, Optional<String> event) {
        var chain = themes.chain(theme);
        var options = themes.options(theme);
        var said = handed.chain(tenant, ShopBrand.KEY);
        var brand = ShopBrand.of(said);
        var values = new LookOptions(options, chosen).values(ShopBrand.heard(said, ShopBrand::accent), event);
        var colour = values.getOrDefault("accent", DEFAULT_ACCENT);
        var accent = accents.get(
                colour,
                hex -> Accent.of(hex).or(() -> Accent.of(DEFAULT_ACCENT)).orElseThrow());
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
}
