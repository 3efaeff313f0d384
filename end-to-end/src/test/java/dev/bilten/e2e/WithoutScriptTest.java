package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A buyer whose browser runs no scripts comes to tickets: free ones, and such as are paid for by bank transfer. */
@InBrowser
class WithoutScriptTest {
    private static final String WAY_ON = "form.checkout .button-primary";

    /** Nothing is found by its words: they are in another language each time. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"en, 390", "ar, 390", "en, 1280", "ar, 1280"})
    void without_javascript_a_buyer_comes_to_a_ticket(String language, int width, Chromium chromium) {
        try (var visit = chromium.plain(language, width)) {
            var page = visit.page();
            chooses(visit, FreshEvent.onSale(visit.platform(), 5));
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            page.locator("#email").fill("sara@example.org");
            page.locator("#name").fill(" ");
            page.locator(WAY_ON).click();
            assertThat(page.locator("#name-error")).isVisible();
            assertThat(page.locator("#email")).hasValue("sara@example.org");
            Pictures.take(page, "shop-checkout-plain");
            page.locator("#name").fill("Sara Haddad");
            page.locator(WAY_ON).click();
            assertThat(page.locator(".ticket")).hasCount(2);
            assertThat(page.locator(".ticket-code img").first()).isVisible();
            Pictures.take(page, "shop-order-plain");
            var ticket = page.locator("a[href$='/tickets.pdf']").first().getAttribute("href");
            assertThat(new Visitor(visit.platform(), "nile").header(ticket, "Content-Type"))
                    .startsWith("application/pdf");
            if (language.equals("en")) {
                paysLater(visit);
            }
        }
    }

    private static void chooses(Chromium.Visit visit, FreshEvent event) {
        Page page = visit.page();
        page.navigate(visit.platform().shop("nile"));
        page.locator("h2 a[href='" + event.path() + "']").first().click();
        page.locator("input[name^='q-']").fill("2");
        page.locator(".buybar button").click();
    }

    /** By the words on the page. */
    private static void paysLater(Chromium.Visit visit) {
        var event = FreshEvent.onSale(visit.platform(), 5, "20.00");
        var guest = new Guest(visit).opens("nile", event.title()).takes(2, FreshEvent.TICKET);
        Pictures.take(visit.page(), "shop-checkout-without-script");
        guest.is("Sara Haddad", "sara@example.org").pays("Bank transfer");
        assertThat(visit.page().getByText("One more step: transfer the amount")).isVisible();
        assertThat(visit.page().getByText("DE89 3704 0044 0532 0130 00")).isVisible();
        assertThat(visit.page().locator(".instructions")).containsText("Amount");
        assertThat(visit.page().locator(".instructions")).containsText("€40.00");
        assertThat(visit.page().locator(".instructions")).containsText("Pay by");
        var order = visit.page().locator("main");
        assertThat(order).containsText("2 × " + FreshEvent.TICKET);
        assertThat(order).containsText("sara@example.org");
        assertThat(visit.page().getByText("Pay another way")).isVisible();
        // nothing on it leads to itself
        assertThat(order.locator("a[href='" + URI.create(visit.page().url()).getPath() + "']"))
                .hasCount(0);
        Pictures.take(visit.page(), "shop-payment-without-script");
    }
}
