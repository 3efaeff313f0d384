package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.extensions.app.GivenThemes;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that one organizer may wear: what came with the platform, and what it uploaded and published itself. */
@Service
public class HouseThemes implements Themes {
    private final BundledThemes bundled;
    private final UploadedThemes uploaded;
    private final GivenThemes given;

    @Inject
    public HouseThemes(BundledThemes bundled, UploadedThemes uploaded, GivenThemes given) {
        this.given = given;
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
        return given.worn(tenant).flatMap(uploaded::given).map(theme -> theme.view(bundled.options(theme)));
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
