package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.REDIS;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.database.api.Database;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.ProfilePart;
import dev.bilten.identity.app.HandDown;
import dev.bilten.identity.app.HandDownLegal;
import dev.bilten.identity.app.PartWishes;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.identity.app.SaveLegalTexts;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.app.AdmitAgency;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.testing.Eventually;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an organizer does not say itself its agency says, and else the platform. */
class HandDownTest {
    private static final Profile PLAIN = Profile.named("");

    private final HandDown handDown = PLATFORM.get(HandDown.class);
    private final SaveProfile save = PLATFORM.get(SaveProfile.class);
    private final ReadProfile read = PLATFORM.get(ReadProfile.class);
    private final HandedDown handed = PLATFORM.get(HandedDown.class);
    private final AssignOrganizer assign = PLATFORM.get(AssignOrganizer.class);
    private final PlatformCall operator = PlatformCall.system("test");
    private final TenantContext home = PLATFORM.newTenant();
    private final TenantContext otherHome = PLATFORM.newTenant();
    private final TenantContext nile = PLATFORM.newTenant();
    private final Agency nord = agency(home, "Nord");
    private final Agency sued = agency(otherHome, "Sued");

    private Agency agency(TenantContext from, String name) {
        var made = PLATFORM.get(CreateAgency.class).execute(operator, new CreateAgency.Command(from.id(), name));
        return ((CreateAgency.Result.Created) made).agency();
    }

    /** The platform is everybody's. */
    @AfterEach
    void nothing_is_left_on_the_platform() {
        for (var part : ProfilePart.values()) {
            handDown.execute(operator, PLAIN, PartWishes.release(part));
        }
    }

    private static Profile from(String country) {
        return new Profile("", country + "@x.test", "", "en", List.of("en", "ar"), country, "");
    }

    private void says(TenantContext agencyHome, String country) {
        assertThat(handDown.execute(by(agencyHome, owner(agencyHome)), from(country), PartWishes.NONE))
                .isInstanceOf(HandDown.Result.Saved.class);
    }

    private void platformSays(String country) {
        assertThat(handDown.execute(operator, from(country), PartWishes.NONE))
                .isInstanceOf(HandDown.Result.Saved.class);
    }

    private void care(Agency agency) {
        assertThat(assign.execute(operator, agency.id(), nile.id()))
                .isInstanceOf(AssignOrganizer.Result.Assigned.class);
    }

    private String country() {
        return read.execute(nile).country();
    }

    private Level countryFrom() {
        return Profile.from(handed.chain(nile, OwnProfile.KEY), ProfilePart.COUNTRY);
    }

    @Test
    void what_holds_follows_the_organizer_into_an_agencys_care_to_another_and_out_of_it() {
        says(home, "DE");
        says(otherHome, "AT");
        assertThat(country()).as("nobody's").isEmpty();
        platformSays("FR");
        assertThat(country()).isEqualTo("FR");
        care(nord);
        assertThat(country()).isEqualTo("DE");
        assertThat(read.execute(nile).contactEmail()).isEqualTo("de@x.test");
        assertThat(countryFrom()).isEqualTo(Level.AGENCY);
        assign.dismiss(operator, nord.id(), nile.id());
        care(sued);
        assertThat(country()).isEqualTo("AT");
        assign.dismiss(operator, sued.id(), nile.id());
        assertThat(country()).isEqualTo("FR");
        assertThat(countryFrom()).isEqualTo(Level.PLATFORM);
    }

    @Test
    void an_agency_changes_nothing_for_those_it_does_not_look_after_nor_for_its_own_home() {
        care(nord);
        says(otherHome, "AT");
        assertThat(country()).isEmpty();
        assertThat(read.execute(otherHome).country()).isEmpty();
        assertThat(handDown.execute(by(nile, owner(nile)), from("IT"), PartWishes.NONE))
                .isInstanceOf(HandDown.Result.NoAgency.class);
        assertThat(country()).isEmpty();
    }

    @Test
    void whoever_shuts_its_agency_out_keeps_what_was_handed_down() {
        care(nord);
        says(home, "DE");
        PLATFORM.get(AdmitAgency.class).execute(TestPlatform.call(nile), false);
        assertThat(country()).isEqualTo("DE");
    }

    @Test
    void an_organizer_says_something_of_its_own_and_goes_back_with_a_press() {
        care(nord);
        says(home, "DE");
        var call = by(nile, owner(nile));
        var seen = read.execute(nile);
        assertThat(save.execute(call, seen)).isEqualTo(new SaveProfile.Result.Saved(seen));
        says(home, "PL");
        assertThat(country()).as("saved as it was inherited, it still is").isEqualTo("PL");

        save.execute(call, read.execute(nile), PartWishes.pin(ProfilePart.COUNTRY));
        says(home, "CZ");
        assertThat(country()).isEqualTo("PL");
        assertThat(read.execute(nile).contactEmail()).isEqualTo("cz@x.test");

        var broken = new Profile(seen.displayName(), "cz@x.test", "", "en", List.of("en", "ar"), "nowhere", "");
        assertThat(save.execute(call, broken, PartWishes.release(ProfilePart.COUNTRY)))
                .as("what goes back need not be right")
                .isInstanceOf(SaveProfile.Result.Saved.class);
        assertThat(country()).isEqualTo("CZ");
    }

    @Test
    void every_node_forgets_what_a_level_said_before() {
        care(nord);
        var second = TestPlatform.start(REDIS.settings());
        try {
            var there = second.get(ReadProfile.class);
            assertThat(there.execute(nile).country()).isEmpty();
            says(home, "DE");
            Eventually.within(
                    Duration.ofSeconds(2),
                    "the agency's",
                    () -> there.execute(nile).country().equals("DE"));
            handDown.execute(by(home, owner(home)), from("DE"), PartWishes.release(ProfilePart.COUNTRY));
            platformSays("FR");
            Eventually.within(
                    Duration.ofSeconds(2),
                    "the platform's",
                    () -> there.execute(nile).country().equals("FR"));
        } finally {
            second.close();
        }
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_handed_down() {
        care(nord);
        var wrong = new Profile("", "hello", "", "en", List.of("en"), "Egypt", "");
        assertThat(handDown.execute(by(home, owner(home)), wrong, PartWishes.NONE))
                .isEqualTo(new HandDown.Result.Invalid(List.of(
                        Violation.of("/contactEmail", "error.email"), Violation.of("/country", "error.choice"))));
        assertThat(handDown.execute(operator, wrong, PartWishes.NONE)).isInstanceOf(HandDown.Result.Invalid.class);
        assertThat(country()).isEmpty();
    }

    @Test
    void an_organizer_without_terms_has_those_of_its_agency_and_the_platforms_privacy_notice() {
        care(nord);
        var legal = PLATFORM.get(HandDownLegal.class);
        var own = PLATFORM.get(SaveLegalTexts.class);
        try {
            legal.execute(operator, new LegalTexts(Text.of("en", "Platform terms"), Text.of("en", "Platform privacy")));
            legal.execute(by(home, owner(home)), new LegalTexts(Text.of("en", "Agency terms"), Text.EMPTY));
            assertThat(texts())
                    .isEqualTo(new LegalTexts(Text.of("en", "Agency terms"), Text.of("en", "Platform privacy")));

            own.execute(by(nile, owner(nile)), new LegalTexts(Text.of("ar", "شروط"), Text.EMPTY));
            assertThat(texts().terms())
                    .as("as a whole, not language by language")
                    .isEqualTo(Text.of("ar", "شروط"));

            own.execute(by(nile, owner(nile)), LegalTexts.NONE);
            legal.execute(by(home, owner(home)), LegalTexts.NONE);
            assertThat(texts().terms()).isEqualTo(Text.of("en", "Platform terms"));
            assertThat(legal.execute(by(nile, owner(nile)), LegalTexts.NONE))
                    .isInstanceOf(HandDownLegal.Result.NoAgency.class);
        } finally {
            legal.execute(operator, LegalTexts.NONE);
        }
        assertThat(texts()).isEqualTo(LegalTexts.NONE);
    }

    private LegalTexts texts() {
        return LegalTexts.of(handed.chain(nile, LegalTexts.KEY));
    }

    @Test
    void the_logs_of_the_agency_and_of_the_platform_tell_before_and_after() {
        says(home, "DE");
        says(home, "DE");
        var entries = PLATFORM.get(AuditTrail.class).of(home, "setting", "profile", 50).stream()
                .filter(entry -> entry.action().equals("handed-down.saved"))
                .toList();
        assertThat(entries).as("the same again leaves no trace").singleElement();
        platformSays("FR");
        var database = PLATFORM.get(Database.class);
        var after = database.inTransaction(
                PlatformContext.PLATFORM,
                () -> database.sql()
                        .createQuery("select after ->> 'country' from audit_entry where action = 'handed-down.saved'"
                                + " order by at desc, id desc limit 1")
                        .mapTo(String.class)
                        .one());
        assertThat(after).isEqualTo("FR");
    }
}
