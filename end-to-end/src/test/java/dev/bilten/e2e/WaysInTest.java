package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.bilten.launcher.pages.Pages;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where an event is held, as search engines read it, and by which link its buyers came. */
@OnPlatform
class WaysInTest {
    private static final String STREAM = "https://stream.example.org/evening";

    private final RunningPlatform platform;

    WaysInTest(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void an_event_whose_address_is_of_the_web_is_held_there() {
        var event = FreshEvent.onSale(platform, 5);
        var admin = Pages.admin(URI.create("http://localhost:" + platform.port()));
        admin.browser()
                .open(admin.host() + event.admin() + "/edit")
                .formWith("venueAddress")
                .fill("venueAddress", STREAM)
                .submit()
                .answering(200);

        var data = data(event.path());
        assertThat(data.get("eventAttendanceMode").getAsString()).endsWith("/OnlineEventAttendanceMode");
        var there = data.getAsJsonObject("location");
        assertThat(there.get("@type").getAsString()).isEqualTo("VirtualLocation");
        assertThat(there.get("url").getAsString()).isEqualTo(STREAM);
    }

    @Test
    void what_is_bought_by_a_link_is_counted_for_it_and_for_no_other() {
        var links = "/admin/reports/links";
        var owner = new Visitor(platform, "nile");
        owner.signIn("owner@nile.test", "owner-demo-2026");
        var made = owner.post(owner.get(links), links, Map.of("name", "Tram stop", "code", "tram-stop"));
        owner.post(made, links, Map.of("name", "Ferry", "code", "ferry"));
        try {
            var event = FreshEvent.onSale(platform, 5);
            var buyer = new Visitor(platform, "nile");
            var page = buyer.get(event.path() + "?via=tram-stop");
            var cart = buyer.post(page, event.path() + "/holds", Map.of(page.find("name=\"(q-[0-9a-f-]{36})\""), "2"));
            buyer.post(cart, cart.place(), Map.of("email", "omar@example.org", "name", "Omar Farouk"))
                    .leadsTo("/o/.+");
            assertThat(Until.seen(
                            "an order by the link",
                            () -> owner.get(links).find(row("tram-stop")),
                            orders -> !orders.equals("0")))
                    .isEqualTo("1");
            assertThat(owner.get(links).find(row("ferry"))).isEqualTo("0");
        } finally {
            owner.post(owner.get(links), links + "/tram-stop/removal", Map.of());
            owner.post(owner.get(links), links + "/ferry/removal", Map.of());
        }
    }

    /** The orders in the row of a link. */
    private static String row(String code) {
        return "via=" + code + "</bdi>[^0-9]*?class=\"number\"[^>]*>([^<]*)<";
    }

    private JsonObject data(String path) {
        var body = new Visitor(platform, "nile").get(path).body();
        var found = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(body);
        assertThat(found.find()).as("data at %s", path).isTrue();
        return JsonParser.parseString(found.group(1)).getAsJsonObject();
    }
}
