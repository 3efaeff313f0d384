package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages that are used most, on a phone, in the languages with the longest words: nothing is cut off or sticks out. */
@InBrowser
class LanguagesInBrowserTest {
    private static final List<String> DEMO = List.of("en", "ar");
    private static final List<String> LONG = List.of("de", "fr", "es", "tr");

    @Test
    void shop_and_admin_are_whole_in_each_and_forms_ask_for_the_languages_that_the_shop_offers(Chromium chromium) {
        try (var desk = chromium.desk("en")) {
            var owner = Staff.owner(desk, "nile");
            var event = Demo.event(Visitor.owner(desk.platform(), "nile"));
            offers(owner, true);
            try {
                shop(chromium, desk.platform().shop("nile"));
                desk.page().setViewportSize(Chromium.PHONE, 844);
                for (var language : LONG) {
                    admin(desk, language, event);
                }
                desk.page().setViewportSize(Chromium.DESK, 800);
            } finally {
                offers(owner, false);
            }
            owner.goes("nile", "admin/events/new");
            for (var language : LONG) {
                assertThat(desk.page()
                                .locator("[name='title." + language + "']")
                                .count())
                        .as("none for a language that is not offered")
                        .isZero();
            }
        }
    }

    private static void shop(Chromium chromium, String home) {
        try (var guide = chromium.phone("en");
                var buyer = chromium.phone("en")) {
            var guest = new Guest(guide).opens("nile", "River of Stories");
            var event = guide.page().url();
            guest.takes(1, "Stalls");
            Guest.freeTickets(buyer, FreshEvent.onSale(guide.platform(), 5), 2);
            for (var language : LONG) {
                try (var reader = chromium.phone(language)) {
                    looksAt(reader.page(), home, language, "shop-home");
                    chooses(reader.page());
                    looksAt(reader.page(), event, language, "shop-event");
                    looksAt(reader.page(), guide.page().url(), language, "shop-checkout");
                    looksAt(reader.page(), buyer.page().url(), language, "shop-order");
                }
            }
        }
    }

    private static void admin(Chromium.Visit visit, String language, String event) {
        var admin = visit.platform().shop("nile") + "admin";
        for (var page : List.of("", "/orders", "/events/" + event, "/events/" + event + "/rules", "/settings")) {
            looksAt(visit.page(), admin + page + "?lang=" + language, language, "admin" + named(page, event));
        }
        looksAt(visit.page(), admin + "/events/" + event + "/products/new", language, "admin-product-new");
        assertThat(visit.page().locator("[name='name." + language + "']").count())
                .as("a field for the language that is offered")
                .isEqualTo(1);
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
