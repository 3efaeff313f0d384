package dev.bilten.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.ProfilePart;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.identity.domain.OwnWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of every part the innermost level that says it is heard, whatever the levels say of the other parts. */
class ChainTest {
    private static final List<Level> INWARDS = List.of(Level.ORGANIZER, Level.AGENCY, Level.PLATFORM);

    /** A level's whole profile, in which each part tells which level it is of. */
    private static Profile whole(Level level) {
        return switch (level) {
            case ORGANIZER ->
                new Profile(
                        "Nile",
                        "nile@x.test",
                        "Nile",
                        "ar",
                        List.of("ar"),
                        "EG",
                        "Africa/Cairo",
                        new VatLookup(true, "ATU12345678"));
            case AGENCY ->
                new Profile(
                        "",
                        "agency@x.test",
                        "Agency",
                        "de",
                        List.of("de", "en"),
                        "DE",
                        "Europe/Berlin",
                        new VatLookup(true, ""));
            case PLATFORM ->
                new Profile(
                        "",
                        "",
                        "Platform",
                        "fr",
                        List.of("fr"),
                        "FR",
                        "Europe/Paris",
                        new VatLookup(false, "FR12345678901"));
            case BUILT_IN -> Profile.named("");
        };
    }

    private static OwnProfile says(Level level, Set<ProfilePart> parts) {
        var own = OwnProfile.of(whole(level)).only(parts);
        return level == Level.ORGANIZER ? own : own.nameless();
    }

    private static List<Set<ProfilePart>> subsets() {
        var all = new ArrayList<Set<ProfilePart>>();
        for (int bits = 0; bits < 1 << ProfilePart.values().length; bits++) {
            var one = EnumSet.noneOf(ProfilePart.class);
            for (var part : ProfilePart.values()) {
                if ((bits & 1 << part.ordinal()) != 0) {
                    one.add(part);
                }
            }
            all.add(one);
        }
        return all;
    }

    private static Object value(Profile profile, ProfilePart part) {
        return switch (part) {
            case CONTACT -> profile.contactEmail();
            case IMPRINT -> profile.imprint();
            case LANGUAGES -> List.of(profile.defaultLocale(), profile.languages());
            case COUNTRY -> profile.country();
            case ZONE -> profile.zone();
            case VAT -> profile.vat();
        };
    }

    @Test
    void each_part_holds_as_the_innermost_level_says_that_says_it_in_every_combination_of_levels() {
        int tried = 0;
        for (var organizer : subsets()) {
            for (var agency : subsets()) {
                for (var platform : subsets()) {
                    var said = List.of(organizer, agency, platform);
                    var chain = new Chain<>(List.of(
                            new Chain.Said<>(Level.ORGANIZER, says(Level.ORGANIZER, organizer)),
                            new Chain.Said<>(Level.AGENCY, says(Level.AGENCY, agency)),
                            new Chain.Said<>(Level.PLATFORM, says(Level.PLATFORM, platform))));
                    var holds = Profile.of(chain, "nile");
                    for (var part : ProfilePart.values()) {
                        var from = INWARDS.stream()
                                .filter(level ->
                                        said.get(INWARDS.indexOf(level)).contains(part))
                                .findFirst()
                                .orElse(Level.BUILT_IN);
                        assertThat(Profile.from(chain, part)).isEqualTo(from);
                        assertThat(value(holds, part)).isEqualTo(value(whole(from), part));
                        tried++;
                    }
                    assertThat(holds.displayName()).isEqualTo("Nile");
                }
            }
        }
        assertThat(tried).isEqualTo(64 * 64 * 64 * 6);
    }

    @Test
    void a_level_that_is_not_there_is_passed_over() {
        var chain = new Chain<>(
                List.of(new Chain.Said<>(Level.PLATFORM, says(Level.PLATFORM, Set.of(ProfilePart.COUNTRY)))));
        assertThat(Profile.of(chain, "nile"))
                .isEqualTo(new Profile("nile", "", "", "en", List.of("en", "ar"), "FR", ""));
        assertThat(chain.by(Level.AGENCY)).isEmpty();
        assertThat(chain.above(Level.PLATFORM).said()).isEmpty();
    }

    @Test
    void an_empty_text_of_ones_own_is_not_inherited() {
        var none = new OwnProfile(
                Optional.empty(),
                Optional.of(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var chain = new Chain<>(List.of(
                new Chain.Said<>(Level.ORGANIZER, none),
                new Chain.Said<>(Level.AGENCY, says(Level.AGENCY, Set.of(ProfilePart.CONTACT)))));
        assertThat(Profile.of(chain, "nile").contactEmail()).isEmpty();
        assertThat(Profile.from(chain, ProfilePart.CONTACT)).isEqualTo(Level.ORGANIZER);
    }

    @Test
    void saving_a_form_makes_only_what_differs_its_own_and_what_was_its_own_stays_so() {
        var above = OwnProfile.of(whole(Level.AGENCY));
        var sent = OwnProfile.of(new Profile(
                "Nile",
                "nile@x.test",
                "Agency",
                "de",
                List.of("de", "en"),
                "DE",
                "Europe/Berlin",
                new VatLookup(true, "")));
        assertThat(words(OwnProfile.NOTHING, above, sent)).containsExactly(ProfilePart.CONTACT);
        var before = says(Level.ORGANIZER, Set.of(ProfilePart.COUNTRY));
        assertThat(words(before, above, sent)).containsExactlyInAnyOrder(ProfilePart.CONTACT, ProfilePart.COUNTRY);
    }

    @Test
    void a_part_is_made_ones_own_unchanged_and_given_back_though_it_differs() {
        var above = OwnProfile.of(whole(Level.AGENCY));
        assertThat(OwnWords.of(OwnProfile.NOTHING, above, above, Set.of(ProfilePart.IMPRINT), Set.of())
                        .parts())
                .containsExactly(ProfilePart.IMPRINT);
        var own = OwnProfile.of(whole(Level.ORGANIZER));
        assertThat(OwnWords.of(own, above, own, Set.of(), Set.of(ProfilePart.CONTACT))
                        .parts())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ProfilePart.CONTACT)));
    }

    private static Set<ProfilePart> words(OwnProfile before, OwnProfile above, OwnProfile sent) {
        return OwnWords.of(before, above, sent, Set.of(), Set.of()).parts();
    }
}
