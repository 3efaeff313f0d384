package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are used most, on a phone, in the languages with the longest words: nothing is cut off or sticks out. */
@InBrowser
class LanguagesInBrowserTest {
    private static final List<String> DEMO = List.of("en", "ar");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "fr", "es", "tr"})
    void a_shop_that_offers_a_language_is_whole_in_it_on_a_phone(String language, Chromium chromium) {
        try (var desk = chromium.desk("en");
                var guide = chromium.phone("en");
                var other = chromium.phone("en");
                var reader = chromium.phone(language)) {
            var owner = Staff.owner(desk, "nile");
            offers(owner, true);
            try {
                var guest = new Guest(guide).opens("nile", "River of Stories");
                looksAt(reader.page(), guide.platform().shop("nile"), language, "shop-home");
                chooses(reader.page());
                looksAt(reader.page(), guide.page().url(), language, "shop-event");
                guest.takes(1, "Stalls");
                looksAt(reader.page(), guide.page().url(), language, "shop-checkout");
                Guest.freeTickets(other, FreshEvent.onSale(guide.platform(), 5), 2);
                looksAt(reader.page(), other.page().url(), language, "shop-order");
            } finally {
                offers(owner, false);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de", "fr", "es", "tr"})
    void the_admin_is_whole_on_a_phone_and_its_forms_ask_for_the_languages_of_the_shop(
            String language, Chromium chromium) {
        try (var phone = chromium.phone("en")) {
            var owner = Staff.owner(phone, "nile");
            var admin = phone.platform().shop("nile") + "admin";
            offers(owner, true);
            try {
                phone.page().navigate(admin + "/codes/new");
                var event = phone.page()
                        .locator("#event option", new Page.LocatorOptions().setHasText("Winter Concert"))
                        .getAttribute("value");
                for (var page :
                        List.of("", "/orders", "/events/" + event, "/events/" + event + "/rules", "/settings")) {
                    looksAt(phone.page(), admin + page + "?lang=" + language, language, "admin" + named(page, event));
                }
                looksAt(phone.page(), admin + "/events/" + event + "/products/new", language, "admin-product-new");
                assertThat(phone.page()
                                .locator("[name='name." + language + "']")
                                .count())
                        .as("a field for the language that is offered")
                        .isEqualTo(1);
            } finally {
                offers(owner, false);
            }
            phone.page().navigate(admin + "/events/new");
            assertThat(phone.page().locator("[name='title." + language + "']").count())
                    .as("none for a language that is not")
                    .isZero();
        }
    }

    /** The names of many languages stand behind the one that is read. */
    private static void chooses(Page page) {
        page.locator(".language-menu > summary").click();
        Pictures.take(page, "shop-languages");
        page.locator(".language-list a[lang=ar]").click();
        page.waitForURL(address -> address.contains("lang=ar"));
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        page.locator(".language-menu > summary").click();
        Pictures.take(page, "shop-languages");
        page.context().clearCookies();
    }

    private static String named(String page, String event) {
        return page.isEmpty() ? "-overview" : page.replace(event, "event").replace('/', '-');
    }

    /** All of ours, or what the demo begins with. */
    private static void offers(Staff owner, boolean all) {
        owner.page().navigate(owner.visit().platform().shop("nile") + "admin/settings?lang=en");
        for (var box : owner.page().locator("#languages input").all()) {
            box.setChecked(all || DEMO.contains(box.inputValue()));
        }
        owner.presses("Save changes");
        owner.page().waitForURL(address -> address.contains("done=saved"));
    }

    private static void looksAt(Page page, String address, String language, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        assertThat(page.locator("html").getAttribute("lang")).as(address).isEqualTo(language);
        Pictures.both(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out of %s", address)
                .isEqualTo(0);
    }
}
