package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tickets on a page of another site, in a browser that blocks the cookies of others. */
@InBrowser
class WidgetTest {
    private final RunningPlatform platform;
    private final Chromium chromium;

    WidgetTest(RunningPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Test
    void tickets_are_chosen_on_another_site_and_paid_in_a_window_of_the_shop() throws IOException {
        var event = FreshEvent.onSale(platform, 5);
        var tag = tag(event, "");
        try (var site = new Site("<h1>Our band</h1>" + tag);
                var visit = chromium.phone("en")) {
            var page = visit.page();
            page.navigate(site.address());
            var frame = page.frameLocator("iframe");
            frame.getByLabel("How many: " + FreshEvent.TICKET).fill("2");
            assertThat(page.context().cookies(platform.shop("nile")))
                    .as("nothing is kept on another site")
                    .isEmpty();
            var checkout = page.waitForPopup(() -> frame.getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.FrameLocator.GetByRoleOptions()
                                    .setName(Pattern.compile("^(Continue|To the checkout)$")))
                    .click());
            assertThat(checkout.getByText("Held for you until")).isVisible();
            checkout.getByLabel("E-mail").fill("mona@example.org");
            checkout.getByLabel("First and last name").fill("Mona Salem");
            checkout.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Get the tickets"))
                    .click();
            assertThat(checkout.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your tickets are here")))
                    .isVisible();
            assertThat(checkout.locator(".ticket")).hasCount(2);
        }
    }

    @Test
    void a_button_opens_them_over_the_page() throws IOException {
        var event = FreshEvent.onSale(platform, 5);
        try (var site = new Site(tag(event, " data-kind=\"button\" data-label=\"Buy a seat\""));
                var visit = chromium.desk("en")) {
            var page = visit.page();
            page.navigate(site.address());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buy a seat"))
                    .click();
            assertThat(page.frameLocator("iframe").getByLabel("How many: " + FreshEvent.TICKET))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                    .click();
            assertThat(page.locator("dialog")).not().isVisible();
        }
    }

    @Test
    void a_whole_shop_is_looked_through_on_another_site_and_what_it_sells_is_counted_for_that_site()
            throws IOException {
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var links = "/admin/reports/links";
        owner.post(owner.get(links), links, Map.of("name", "Our band", "code", "our-band"));
        var event = FreshEvent.onSale(platform, 5);
        var tag = "<script src=\"" + platform.shop("nile")
                + "assets/design/widget.js\" data-view=\"both\" data-via=\"our-band\""
                + " data-voucher=\"NO-SUCH-CODE\" data-lang=\"ar\" async></script>";
        try (var site = new Site("<h1>Our band</h1>" + tag);
                var visit = chromium.phone("en")) {
            var page = visit.page();
            page.navigate(site.address());
            var frame = page.frameLocator("iframe");
            assertThat(frame.locator("html")).hasAttribute("lang", "ar");
            assertThat(frame.locator("#calendar")).isVisible();
            Pictures.both(page, "widget-shop");
            frame.locator("h2 a[href^='/embed" + event.path() + "?']").first().click();
            assertThat(frame.locator("html")).hasAttribute("lang", "ar");
            assertThat(frame.locator("#voucher")).hasValue("NO-SUCH-CODE");
            assertThat(frame.locator("#voucher-error")).isVisible();
            frame.locator("a.back").click();
            assertThat(frame.locator("#calendar")).isVisible();
            frame.locator("h2 a[href^='/embed" + event.path() + "?']").first().click();
            frame.locator("#voucher").fill("OTHER");
            frame.locator("input[name^='q-']").fill("2");
            frame.locator("button[name=act][value=code]").click();
            assertThat(frame.locator("#voucher")).hasValue("OTHER");
            assertThat(frame.locator("input[name^='q-']")).hasValue("2");
            frame.locator("#voucher").fill("");
            assertThat(page.context().cookies(platform.shop("nile"))).isEmpty();
            var checkout =
                    page.waitForPopup(() -> frame.locator(".buybar button").click());
            checkout.waitForURL(Pattern.compile(".*/checkout/.*"));
            assertThat(checkout.locator("html")).hasAttribute("lang", "ar");
            assertThat(page.context().cookies(platform.shop("nile")))
                    .anyMatch(cookie -> cookie.name.equals("via") && cookie.value.equals("our-band"));
        } finally {
            owner.post(owner.get(links), links + "/our-band/removal", Map.of());
        }
    }

    @Test
    void only_the_choice_may_be_framed_and_only_its_own_page_may_send_it() {
        var event = FreshEvent.onSale(platform, 1);
        var stranger = new Visitor(platform, "nile");
        var framed = "/embed" + event.path();
        assertThat(stranger.header(framed, "Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(stranger.header(framed, "X-Frame-Options")).isEmpty();
        assertThat(stranger.header(event.path(), "Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(stranger.header(event.path(), "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        var page = stranger.get(framed);
        var field = page.find("name=\"(q-[0-9a-f-]{36})\"");
        assertThat(stranger.withoutOrigin()
                        .post(page, framed + "/holds", Map.of(field, "1"))
                        .status())
                .as("nobody said where it comes from")
                .isEqualTo(403);
        assertThat(stranger.get("/embed/events/no-such").status()).isEqualTo(404);
        assertThat(stranger.header("/embed", "X-Frame-Options")).isEmpty();
        assertThat(stranger.header("/embedded", "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(stranger.header("/", "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private String tag(FreshEvent event, String more) {
        var slug = event.path().substring(event.path().lastIndexOf('/') + 1);
        return "<script src=\"" + platform.shop("nile") + "assets/design/widget.js\" data-event=\"" + slug + "\"" + more
                + " async></script>";
    }

    /** Somebody else's web site. */
    private record Site(HttpServer server) implements AutoCloseable {
        Site(String body) throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            var html = ("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Our band</title>" + body)
                    .getBytes(UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().put("Content-Type", List.of("text/html"));
                exchange.sendResponseHeaders(200, html.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(html);
                }
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
