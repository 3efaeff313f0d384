package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Gives a shop its organizer's colour, letters and pictures, whatever theme it wears. The audit log keeps what was before. */
@Service
public class SaveBrand {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final TenantSettings settings;

    @Inject
    public SaveBrand(TenantSettings settings) {
        this.settings = settings;
    }

    public enum Picture {
        LOGO,
        HERO
    }

    /** What is wrong; nothing was changed then. */
    public List<Violation> look(CallContext call, String accent, String font) {
        var violations = new ArrayList<Violation>();
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            violations.add(Violation.of("/accent", "error.unknown-choice"));
        }
        if (!font.isEmpty() && !ShopBrand.FONTS.contains(font)) {
            violations.add(Violation.of("/font", "error.unknown-choice"));
        }
        if (violations.isEmpty()) {
            save(call, brand -> brand.withLook(accent, font));
        }
        return violations;
    }

    /** @param name of an image in the file store; empty takes the picture away */
    public void picture(CallContext call, Picture picture, String name) {
        save(call, brand -> switch (picture) {
            case LOGO -> brand.withLogo(name);
            case HERO -> brand.withHero(name);
        });
    }

    private void save(CallContext call, UnaryOperator<ShopBrand> change) {
        var now = settings.read(call.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
        settings.save(call, ShopBrand.KEY, change.apply(now));
    }
}
