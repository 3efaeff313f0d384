package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
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

    @Inject
    public HouseThemes(BundledThemes bundled, UploadedThemes uploaded) {
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

    /** A name of the platform's is never an organizer's. */
    Optional<ThemePackage> named(TenantContext tenant, String id) {
        return bundled.find(id).or(() -> uploaded.live(tenant, id));
    }
}
