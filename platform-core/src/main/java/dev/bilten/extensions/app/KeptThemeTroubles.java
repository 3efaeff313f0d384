package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeTrouble;
import dev.bilten.extensions.api.ThemeTroubles;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the first failure of a version and no other: one is enough to look into it, and a page that fails at each visit must not
 * write at each. It is over once another version is worn.
 */
@Service
public class KeptThemeTroubles implements ThemeTroubles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptThemeTroubles.class);

    private final TenantSettings settings;
    private final ReadThemes themes;
    private final GivenThemes given;

    @Inject
    public KeptThemeTroubles(TenantSettings settings, ReadThemes themes, GivenThemes given) {
        this.settings = settings;
        this.themes = themes;
        this.given = given;
    }

    @Override
    public void note(TenantContext shop, ThemeTrouble trouble) {
        try {
            var known = settings.recall(shop, ThemeTrouble.KEY);
            if (known.filter(one -> one.isOf(trouble.theme(), trouble.hash())).isEmpty()) {
                settings.save(CallContext.system(shop, "a theme failed"), ThemeTrouble.KEY, trouble);
            }
        } catch (RuntimeException e) {
            LOG.warn("that a theme failed could not be kept: theme={}", trouble.theme(), e);
        }
    }

    @Override
    public Optional<ThemeTrouble> current(TenantContext shop) {
        return settings.recall(shop, ThemeTrouble.KEY)
                .filter(trouble -> worn(shop)
                        .filter(version -> trouble.isOf(version.theme(), version.hash()))
                        .isPresent());
    }

    private Optional<ThemeVersion> worn(TenantContext shop) {
        var choice = settings.recall(shop, ThemeChoice.KEY).orElse(ThemeChoice.NONE);
        return choice.given() == null
                ? themes.versions(shop).stream()
                        .filter(version -> version.live() && version.theme().equals(choice.theme()))
                        .findFirst()
                : given.worn(shop).map(GivenThemes.Given::version);
    }
}
