package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ChosenOptions;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemePresets;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that one organizer may wear: what came with the platform, and what it uploaded and published itself. */
@Service
public class HouseThemes implements Themes {
    private final BundledThemes bundled;
    private final UploadedThemes uploaded;
    private final GivenThemes given;
    private final HandedDown handed;

    @Inject
    public HouseThemes(BundledThemes bundled, UploadedThemes uploaded, GivenThemes given, HandedDown handed) {
        this.given = given;
        this.handed = handed;
        this.bundled = bundled;
        this.uploaded = uploaded;
    }

    @Override
    public List<ThemeView> offered(TenantContext tenant) {
        return Stream.concat(
                        bundled.all().values().stream()
                                .filter(theme -> !theme.id().equals(BundledThemes.BASE)),
                        uploaded.live(tenant).stream())
                .map(theme -> theme.view(bundled.options(theme)))
                .toList();
    }

    @Override
    public Optional<ThemeView> given(TenantContext tenant) {
        return given.worn(tenant).flatMap(uploaded::given).map(theme -> theme.view(preset(tenant, theme)));
    }

    @Override
    public Optional<ThemeView> newest(TenantContext tenant, String id) {
        return uploaded.newest(tenant, id).map(theme -> theme.view(bundled.options(theme)));
    }

    /** What holds of the options of a given theme: the organizer's own choice, and else what its agency set. */
    Map<String, String> adjusted(TenantContext tenant, ThemePackage theme, Map<String, String> chosen) {
        var options = preset(tenant, theme);
        var all = new TreeMap<>(presets(tenant).of(theme.id()));
        all.putAll(ChosenOptions.of(options, chosen).kept());
        return all;
    }

    private List<ThemeView.Option> preset(TenantContext tenant, ThemePackage theme) {
        return presets(tenant).onto(theme.id(), bundled.options(theme));
    }

    private ThemePresets presets(TenantContext tenant) {
        return handed.chain(tenant, ThemePresets.KEY).by(Level.AGENCY).orElse(ThemePresets.NONE);
    }

    /** What the organizer shows itself in; empty where that is not there any more, or no longer its agency's. */
    Optional<ThemePackage> worn(TenantContext tenant, ThemeChoice choice) {
        return choice.given() == null
                ? named(tenant, choice.theme())
                : given.worn(tenant).flatMap(uploaded::given);
    }

    /** A name of the platform's is never an organizer's. */
    Optional<ThemePackage> named(TenantContext tenant, String id) {
        return bundled.find(id).or(() -> uploaded.live(tenant, id));
    }
}
