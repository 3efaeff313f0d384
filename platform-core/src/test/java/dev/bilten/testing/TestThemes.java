package dev.bilten.testing;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.extensions.api.Themes;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import java.util.List;
import java.util.Optional;

/** One theme without options to choose, one with a switch that agencies give: drawing themes is the edge's business. */
@Service
public class TestThemes implements Themes {
    @Override
    public List<ThemeView> offered(TenantContext tenant) {
        return List.of(new ThemeView("plain", Text.of("en", "Plain"), "1.0.0", List.of()));
    }

    @Override
    public Optional<ThemeView> newest(TenantContext tenant, String id) {
        return given(tenant).filter(theme -> theme.id().equals(id));
    }

    @Override
    public Optional<ThemeView> given(TenantContext tenant) {
        var air = new ThemeView.Option("air", "switch", Text.of("en", "Airy"), "false", List.of());
        return Optional.of(new ThemeView("harbour", Text.of("en", "Harbour"), "1.0.0", List.of(air)));
    }
}
