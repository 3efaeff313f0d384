package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.ReadBrand;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.extensions.app.SaveBrand.Picture;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaveBrandTest {
    private static final String LOGO = "images/" + "a".repeat(64) + ".png";
    private static final String HERO = "images/" + "b".repeat(64) + ".jpg";

    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext nile = platform.newTenant();
    private final CallContext call = CallContext.system(nile, "test");
    private final TenantSettings settings = platform.get(TenantSettings.class);
    private final SaveBrand save = platform.get(SaveBrand.class);

    @Test
    void each_form_changes_its_part_and_leaves_the_rest() {
        save.picture(call, Picture.LOGO, LOGO);
        save.picture(call, Picture.HERO, HERO);
        assertThat(save.look(call, "#7a4a22", "serif")).isEmpty();
        assertThat(brand()).isEqualTo(new ShopBrand("#7a4a22", "serif", LOGO, HERO, Map.of()));
        save.picture(call, Picture.HERO, "");
        assertThat(brand()).isEqualTo(new ShopBrand("#7a4a22", "serif", LOGO, "", Map.of()));
    }

    @Test
    void what_is_no_colour_and_no_font_is_named_and_nothing_is_saved() {
        assertThat(save.look(call, "red;}", "../etc"))
                .extracting(Violation::pointer)
                .containsExactly("/accent", "/font");
        assertThat(brand()).isEqualTo(ShopBrand.NONE);
    }

    @Test
    void only_the_pictures_in_use_are_for_everybody() {
        save.picture(call, Picture.LOGO, LOGO);
        var read = platform.get(ReadBrand.class);
        assertThat(read.keeper(nile, LOGO)).contains(nile);
        assertThat(read.keeper(nile, HERO)).isEmpty();
        assertThat(read.keeper(nile, "")).isEmpty();
    }

    @Test
    void a_word_that_is_emptied_is_the_themes_again() {
        save.words(call, "event.tickets", Map.of("en", "Seats", "ar", "مقاعد"));
        assertThat(brand().words().get("ar")).containsEntry("event.tickets", "مقاعد");
        save.words(call, "event.tickets", Map.of("en", "", "ar", "مقاعد"));
        assertThat(brand().words().get("en")).isEmpty();
        assertThat(brand().words().get("ar")).hasSize(1);
    }

    private ShopBrand brand() {
        return settings.read(nile, ShopBrand.KEY).orElse(ShopBrand.NONE);
    }
}
