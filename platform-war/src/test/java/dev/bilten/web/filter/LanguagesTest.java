package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.HandedDown;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.webkit.view.PageContext.Writing;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Tenant NILE_TENANT =
            new Tenant(TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", Instant.EPOCH);
    private static final Site NILE = new Site.Organizer(NILE_TENANT);

    private final FakeRequest request = new FakeRequest();

    @Test
    void whoever_speaks_nothing_the_organizer_offers_is_answered_in_the_organizers_own_language() {
        request.with("Accept-Language", "ja-JP, ja;q=0.9, de;q=0.7");
        assertThat(at("/", profile("ar", "en", "ar"))).isEqualTo(ARABIC);
        assertThat(at("/", profile("en", "en", "ar"))).isEqualTo(Locale.ENGLISH);
        request.headers.clear();
        assertThat(at("/events/night", profile("ar", "en", "ar")))
                .as("no wish at all")
                .isEqualTo(ARABIC);
    }

    @Test
    void what_a_visitor_speaks_comes_before_the_organizers_own_language() {
        request.with("Accept-Language", "en-GB");
        assertThat(at("/", profile("ar", "en", "ar"))).isEqualTo(Locale.ENGLISH);
        request.with("Accept-Language", "ar-EG, en;q=0.5");
        assertThat(at("/", profile("en", "en", "ar"))).isEqualTo(ARABIC);
    }

    @Test
    void a_shop_speaks_no_language_that_it_does_not_offer() {
        request.with("Accept-Language", "en");
        request.cookies.add(new Cookie("lang", "en"));
        request.query = "lang=en";
        assertThat(at("/", profile("ar", "ar"))).isEqualTo(ARABIC);
        assertThat(request.answered).as("nor is it remembered").isEmpty();
    }

    @Test
    void its_staff_is_answered_in_any_language_of_ours_and_else_in_the_organizers_own() {
        request.with("Accept-Language", "en");
        assertThat(at("/admin/orders", profile("ar", "ar"))).isEqualTo(Locale.ENGLISH);
        request.with("Accept-Language", "ja");
        assertThat(at("/admin/orders", profile("ar", "ar"))).isEqualTo(ARABIC);
        assertThat(at("/administrators", profile("ar", "ar"))).isEqualTo(ARABIC);
    }

    @Test
    void english_is_what_remains() {
        request.with("Accept-Language", "ja");
        assertThat(at("/", profile("ja", "ja", "ko")))
                .as("nothing that we speak")
                .isEqualTo(Locale.ENGLISH);
        assertThat(at("/", KnownProfile.read(Optional.empty()))).isEqualTo(Locale.ENGLISH);
        assertThat(at("/", new ReadProfile(new Away())))
                .as("the profile cannot be read")
                .isEqualTo(Locale.ENGLISH);
        assertThat(Languages.of(
                        request.request(),
                        cookies(),
                        new HouseLanguages(profile("ar", "ar")).of(new Site.Platform(), "/platform")))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void an_organizer_writes_first_in_its_own_language_then_in_those_it_offers() {
        var writing = new HouseLanguages(profile("de", "en", "de")).writing(NILE_TENANT.context());
        assertThat(writing).extracting(Writing::tag).startsWith("de", "en").containsAll(OurLanguages.TAGS);
        assertThat(writing)
                .filteredOn(Writing::offered)
                .extracting(Writing::label)
                .containsExactly("Deutsch", "English");
    }

    @Test
    void what_was_chosen_is_remembered() {
        request.query = "page=2&lang=ar";
        assertThat(at("/", profile("en", "en", "ar"))).isEqualTo(ARABIC);
        assertThat(request.answered.get("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lang=ar;");
        request.query = null;
        request.cookies.add(new Cookie("lang", "ar"));
        request.with("Accept-Language", "en");
        assertThat(at("/", profile("en", "en", "ar"))).isEqualTo(ARABIC);
    }

    private Locale at(String path, ReadProfile profiles) {
        return Languages.of(request.request(), cookies(), new HouseLanguages(profiles).of(NILE, path));
    }

    private Cookies cookies() {
        return new Cookies(request.request(), request.response(), false);
    }

    private static ReadProfile profile(String own, String... offered) {
        return KnownProfile.read(Optional.of(new Profile("Nile", "", "", own, List.of(offered), "", "")));
    }

    private static final class Away implements HandedDown {
        @Override
        public <T> Chain<T> chain(TenantContext organizer, SettingKey<T> key) {
            throw new IllegalStateException("away");
        }

        @Override
        public <T> Chain<T> chain(Agency agency, SettingKey<T> key) {
            throw new IllegalStateException("away");
        }

        @Override
        public <T> Chain<T> chain(SettingKey<T> key) {
            throw new IllegalStateException("away");
        }
    }
}
