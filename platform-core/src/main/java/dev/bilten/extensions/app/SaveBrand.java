package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.TakenPictures;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var violations = violations(accent, font);
        if (violations.isEmpty()) {
            save(call, brand -> brand.withLook(accent, font));
        }
        return violations;
    }

    /** What is wrong with a colour and letters, at any level. */
    public static List<Violation> violations(String accent, String font) {
        var violations = new ArrayList<Violation>();
        if (!accent.isEmpty() && !COLOUR.matcher(accent).matches()) {
            violations.add(Violation.of("/accent", "error.unknown-choice"));
        }
        if (!font.isEmpty() && !ShopBrand.FONTS.contains(font)) {
            violations.add(Violation.of("/font", "error.unknown-choice"));
        }
        return violations;
    }

    /** @param name of an image in the file store; empty takes the picture away, to be put back by {@link #restore} */
    @Transactional
    public void picture(CallContext call, Picture picture, String name) {
        var brand = settings.read(call.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
        var shown = picture == Picture.LOGO ? brand.logo() : brand.hero();
        if (name.isEmpty() && !shown.isEmpty()) {
            var taken = settings.read(call.tenant(), TakenPictures.KEY).orElse(TakenPictures.NONE);
            settings.save(
                    call,
                    TakenPictures.KEY,
                    picture == Picture.LOGO
                            ? new TakenPictures(shown, taken.hero())
                            : new TakenPictures(taken.logo(), shown));
        }
        save(call, now -> switch (picture) {
            case LOGO -> now.withLogo(name);
            case HERO -> now.withHero(name);
        });
    }

    /** Shows again what was taken away last; false when there is none, or another is shown by now. */
    @Transactional
    public boolean restore(CallContext call, Picture picture) {
        var brand = settings.read(call.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
        var taken = settings.read(call.tenant(), TakenPictures.KEY).orElse(TakenPictures.NONE);
        var shown = picture == Picture.LOGO ? brand.logo() : brand.hero();
        var last = picture == Picture.LOGO ? taken.logo() : taken.hero();
        if (!shown.isEmpty() || last.isEmpty()) {
            return false;
        }
        picture(call, picture, last);
        return true;
    }

    /** @param patterns by language; an empty one is as the theme says it */
    public void words(CallContext call, String key, Map<String, String> patterns) {
        save(call, brand -> {
            var changed = brand;
            for (var one : patterns.entrySet()) {
                changed = changed.withWord(one.getKey(), key, one.getValue());
            }
            return changed;
        });
    }

    private void save(CallContext call, UnaryOperator<ShopBrand> change) {
        var now = settings.read(call.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
        settings.save(call, ShopBrand.KEY, change.apply(now));
    }
}
