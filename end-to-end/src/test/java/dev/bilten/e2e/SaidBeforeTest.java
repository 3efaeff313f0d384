package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be taken back says beforehand what it will do, and what can has the way back beside it. */
@InBrowser
class SaidBeforeTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    SaidBeforeTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void a_request_is_refused_and_a_code_made_anew_only_after_it_was_said_what_that_does() {
        var event = FreshEvent.onSale(platform, 4);
        Buyer.of(platform).buys(event.path());
        try (var desk = chromium.desk("en")) {
            var page = Staff.owner(desk, "nile").page();
            order(page, event);
            issued(page);
            newCode(page);
            onRequest(event);
            var buyer = Buyer.of(platform);
            var asked = buyer.orders(buyer.takes(event.path(), 1));
            assertThat(asked.body()).contains("We have your request");
            order(page, event);
            refuse(page);
        }
    }

    /** The newest one. */
    private void order(Page page, FreshEvent event) {
        var id = event.admin().substring(event.admin().lastIndexOf('/') + 1);
        page.navigate(platform.shop("nile") + "admin/orders?event=" + id);
        var order = page.locator("a.row-link").first().getAttribute("href");
        page.navigate(platform.shop("nile") + order.substring(1));
    }

    /** Tickets are made a moment after the order is paid. */
    private void issued(Page page) {
        var owner = Visitor.owner(platform, "nile");
        Until.seen(
                "its ticket",
                () -> owner.get(URI.create(page.url()).getPath()),
                order -> order.body().contains("class=\"asks\""));
        page.reload();
    }

    private void onRequest(FreshEvent event) {
        var nile = Program.of(platform, "nile");
        var products = "/events/" + nile.event(event) + "/products";
        var product = nile.get(products);
        var edited = nile.put(products + "/" + product.find("\"id\":\"([0-9a-f-]{36})\""), """
                {"version": %s, "name": {"en": "Seat"}, "price": {"minor": 2500, "currency": "EUR"}, "taxRate": 0,
                 "terms": {"approval": true}}""".formatted(
                        product.find("\"version\":([0-9]+)")));
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    }

    private static void newCode(Page page) {
        var asks = page.locator("details.asks");
        assertThat(asks.locator("form")).isHidden();
        asks.locator("summary").click();
        assertThat(asks).containsText("opens no door from that moment on");
        Pictures.both(page, "said-before-code");
        asks.locator("form button").click();
        page.waitForURL("**done=code**");
    }

    private static void refuse(Page page) {
        page.locator(".page-head details.menu summary").click();
        page.locator("[data-opens=deny]").click();
        var dialog = page.locator("dialog#deny");
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("The buyer is told by mail at once");
        var address = page.url();
        for (var language : List.of("ar", "en")) {
            page.navigate(address.split("\\?")[0] + "?do=deny&lang=" + language);
            assertThat(dialog).isVisible();
            Pictures.both(page, "said-before-refusal");
        }
        dialog.locator("form button").click();
        page.waitForURL("**done=denied**");
        assertThat(page.locator("main")).containsText("Refused.");
    }

    @Test
    void an_event_is_painted_and_follows_the_shop_again_by_a_press() {
        var event = FreshEvent.onSale(platform, 4);
        try (var desk = chromium.desk("en")) {
            var page = Staff.owner(desk, "nile").page();
            page.navigate(platform.shop("nile") + event.admin().substring(1) + "/settings");
            page.locator("a[href$='/colour']").click();
            page.locator("#own").check();
            page.locator("#accent").fill("#7a1f4b");
            page.locator("form.card .button-primary").click();
            page.waitForURL("**done=saved**");
            var colour = page.url().split("\\?")[0];
            for (var language : List.of("ar", "en")) {
                page.navigate(colour + "?lang=" + language);
                Pictures.both(page, "event-colour");
            }
            page.locator("button[value='take.accent']").click();
            page.waitForURL("**done=saved**");
            assertThat(page.locator("#own")).not().isChecked();
        }
    }
}
