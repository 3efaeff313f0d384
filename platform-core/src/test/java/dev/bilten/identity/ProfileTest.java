package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final SaveProfile save = PLATFORM.get(SaveProfile.class);
    private final ReadProfile read = PLATFORM.get(ReadProfile.class);

    record Theme(String id) {
        static final SettingKey<Theme> KEY = new SettingKey<>("theme", Theme.class);
    }

    @Test
    void a_fresh_organizer_presents_itself_under_its_name() {
        assertThat(read.execute(nile)).isEqualTo(Profile.named("Tenant " + nile.slug()));
    }

    @Test
    void a_saved_profile_is_read_at_once_and_the_audit_log_has_before_and_after() {
        read.execute(nile);
        var changed = new Profile(
                " Nile Nights ",
                "Hello@Nile.Test",
                "Nile Nights\nCairo",
                "ar",
                List.of("ar", "en"),
                "EG",
                "Africa/Cairo");
        assertThat(save.execute(by(nile, owner(nile)), changed)).isInstanceOf(SaveProfile.Result.Saved.class);
        assertThat(read.execute(nile))
                .isEqualTo(new Profile(
                        "Nile Nights",
                        "hello@nile.test",
                        "Nile Nights\nCairo",
                        "ar",
                        List.of("ar", "en"),
                        "EG",
                        "Africa/Cairo"));
        assertThat(audit("before ->> 'displayName'")).isEqualTo("Tenant " + nile.slug());
        assertThat(audit("after ->> 'displayName'")).isEqualTo("Nile Nights");
        assertThat(audit("actor_id")).isEqualTo(owner(nile).toString());
    }

    @Test
    void what_was_saved_before_there_was_a_country_has_none() {
        var database = PLATFORM.get(Database.class);
        database.inTransaction(
                nile,
                () -> database.sql()
                        .createUpdate("update setting set value = value - 'country' where key = 'profile'")
                        .execute());
        assertThat(PLATFORM.get(TenantSettings.class).read(nile, OwnProfile.KEY))
                .map(OwnProfile::country)
                .contains(Optional.empty());
        assertThat(read.execute(nile).country()).isEmpty();
    }

    @Test
    void saving_the_same_again_leaves_no_trace() {
        var before = audit("count(*) over ()");
        save.execute(TestPlatform.call(nile), read.execute(nile));
        assertThat(audit("count(*) over ()")).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_named_field_by_field_and_nothing_is_saved() {
        var wrong = new Profile(
                "",
                "hello",
                "x".repeat(4001),
                "de",
                List.of("en", "../etc"),
                "Egypt",
                "Cairo",
                new VatLookup(true, "12"));
        assertThat(save.execute(TestPlatform.call(nile), wrong))
                .isEqualTo(new SaveProfile.Result.Invalid(List.of(
                        Violation.of("/displayName", "error.required"),
                        Violation.of("/contactEmail", "error.email"),
                        Violation.of("/imprint", "error.tooLong", 4000, 4001),
                        Violation.of("/languages", "error.choice"),
                        Violation.of("/defaultLocale", "error.choice"),
                        Violation.of("/country", "error.choice"),
                        Violation.of("/zone", "error.choice"),
                        Violation.of("/vatNumber", "error.vat-id"))));
        assertThat(read.execute(nile).displayName()).isEqualTo("Tenant " + nile.slug());
    }

    @Test
    void any_record_can_be_a_setting_and_each_organizer_has_its_own() {
        var settings = PLATFORM.get(TenantSettings.class);
        var aurora = PLATFORM.newTenant();
        assertThat(settings.read(nile, Theme.KEY)).isEmpty();
        assertThat(settings.recall(nile, Theme.KEY)).isEmpty();
        settings.save(TestPlatform.call(nile), Theme.KEY, new Theme("river"));
        assertThat(settings.read(nile, Theme.KEY)).contains(new Theme("river"));
        assertThat(settings.recall(nile, Theme.KEY)).contains(new Theme("river"));
        assertThat(settings.read(aurora, Theme.KEY)).isEmpty();
    }

    private String audit(String column) {
        var database = PLATFORM.get(Database.class);
        return database.inTransaction(
                nile,
                () -> database.sql()
                        .createQuery("select " + column
                                + " from audit_entry where action = 'setting.saved' order by at desc, id desc limit 1")
                        .mapTo(String.class)
                        .one());
    }
}
