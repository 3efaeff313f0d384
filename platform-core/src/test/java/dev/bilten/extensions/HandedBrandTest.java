package dev.bilten.extensions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.ReadBrand;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.extensions.app.SaveBrand.Picture;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.testing.TestPlatform;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An organizer that says nothing of a part of its brand wears that of its agency. */
class HandedBrandTest {
    private static final String LOGO = "images/" + "c".repeat(64) + ".png";
    private static final String HERO = "images/" + "d".repeat(64) + ".jpg";
    private static final ShopBrand AGENCYS =
            new ShopBrand("#7a4a22", "serif", LOGO, HERO, Map.of("en", Map.of("event.tickets", "Seats")));

    private final TestPlatform platform = TestPlatform.shared();
    private final HandDownSetting handDown = platform.get(HandDownSetting.class);
    private final ReadBrand read = platform.get(ReadBrand.class);
    private final SaveBrand save = platform.get(SaveBrand.class);
    private final AssignOrganizer assign = platform.get(AssignOrganizer.class);
    private final PlatformCall operator = PlatformCall.system("test");
    private final TenantContext home = platform.newTenant();
    private final TenantContext nile = platform.newTenant();
    private final CallContext there = CallContext.system(home, "test");
    private final CallContext here = CallContext.system(nile, "test");
    private final Agency nord = agency();

    private Agency agency() {
        var made = platform.get(CreateAgency.class).execute(operator, new CreateAgency.Command(home.id(), "Nord"));
        var agency = ((CreateAgency.Result.Created) made).agency();
        assertThat(assign.execute(operator, agency.id(), nile.id()))
                .isInstanceOf(AssignOrganizer.Result.Assigned.class);
        return agency;
    }

    private void handsDown(ShopBrand brand) {
        assertThat(handDown.execute(there, ShopBrand.KEY, brand)).isTrue();
    }

    private Level accentFrom() {
        var chain = platform.get(HandedDown.class).chain(nile, ShopBrand.KEY);
        return ShopBrand.heard(chain, ShopBrand::accent).from();
    }

    @Test
    void colour_letters_and_pictures_come_down_one_by_one_and_words_do_not() {
        handsDown(AGENCYS);
        assertThat(read.execute(nile)).isEqualTo(AGENCYS.wordless());
        assertThat(accentFrom()).isEqualTo(Level.AGENCY);
        save.look(here, "#b3004b", "");
        save.words(here, "event.tickets", Map.of("en", "Places"));
        assertThat(read.execute(nile))
                .isEqualTo(
                        new ShopBrand("#b3004b", "serif", LOGO, HERO, Map.of("en", Map.of("event.tickets", "Places"))));
        assertThat(accentFrom()).isEqualTo(Level.ORGANIZER);
        save.look(here, "", "");
        assertThat(read.execute(nile).accent()).as("given back").isEqualTo("#7a4a22");
    }

    @Test
    void a_picture_that_came_down_lies_at_the_agencys_home_and_one_of_its_own_here() {
        handsDown(AGENCYS);
        assertThat(read.keeper(nile, LOGO)).contains(home);
        save.picture(here, Picture.LOGO, HERO);
        assertThat(read.keeper(nile, LOGO)).as("not shown here any more").isEmpty();
        assertThat(read.keeper(nile, HERO)).contains(nile);
        save.picture(here, Picture.LOGO, "");
        assertThat(read.keeper(nile, LOGO)).contains(home);
    }

    @Test
    void it_ends_with_the_care_and_when_the_agency_withdraws_it() {
        handsDown(AGENCYS);
        assertThat(handDown.withdraw(there, ShopBrand.KEY)).isTrue();
        assertThat(read.execute(nile)).isEqualTo(ShopBrand.NONE);
        handsDown(AGENCYS);
        assertThat(read.execute(nile).logo()).isEqualTo(LOGO);
        assign.dismiss(operator, nord.id(), nile.id());
        assertThat(read.execute(nile)).isEqualTo(ShopBrand.NONE);
        assertThat(read.keeper(nile, LOGO)).isEmpty();
        assertThat(read.execute(home)).as("nor for its own home").isEqualTo(ShopBrand.NONE);
    }

    @Test
    void the_platforms_colour_and_letters_hold_where_neither_organizer_nor_agency_chose_any() {
        try {
            handDown.change(operator, ShopBrand.KEY, _ -> Optional.of(ShopBrand.NONE.withLook("#224488", "mono")));
            assertThat(read.execute(nile)).isEqualTo(ShopBrand.NONE.withLook("#224488", "mono"));
            assertThat(accentFrom()).isEqualTo(Level.PLATFORM);
            handsDown(new ShopBrand("#7a4a22", "", LOGO, "", Map.of()));
            assertThat(read.execute(nile))
                    .as("part by part")
                    .isEqualTo(new ShopBrand("#7a4a22", "mono", LOGO, "", Map.of()));
            assertThat(read.keeper(nile, LOGO)).contains(home);
            save.look(here, "#b3004b", "serif");
            assertThat(read.execute(nile).accent()).isEqualTo("#b3004b");
        } finally {
            handDown.change(operator, ShopBrand.KEY, _ -> Optional.empty());
        }
        save.look(here, "", "");
        assertThat(read.execute(nile).font()).isEmpty();
    }

    @Test
    void the_platforms_pictures_lie_in_its_own_place_and_show_where_nobody_else_has_any() {
        try {
            handDown.change(operator, ShopBrand.KEY, _ -> Optional.of(ShopBrand.NONE.withLogo(LOGO)));
            assertThat(read.execute(nile).logo()).isEqualTo(LOGO);
            assertThat(read.keeper(nile, LOGO)).contains(PlatformContext.PLATFORM);
            assertThat(read.keeper(nile, HERO)).isEmpty();
            handsDown(ShopBrand.NONE.withLogo(LOGO));
            assertThat(read.keeper(nile, LOGO))
                    .as("the same picture, of the agency")
                    .contains(home);
        } finally {
            handDown.change(operator, ShopBrand.KEY, _ -> Optional.empty());
        }
    }

    @Test
    void whoever_leads_no_agency_hands_nothing_down_and_the_same_again_leaves_no_trace() {
        assertThat(handDown.execute(here, ShopBrand.KEY, AGENCYS)).isFalse();
        assertThat(handDown.withdraw(here, ShopBrand.KEY)).isFalse();
        handsDown(AGENCYS);
        handsDown(AGENCYS);
        assertThat(platform.get(AuditTrail.class).of(home, "setting", "brand", 50))
                .singleElement();
    }
}
