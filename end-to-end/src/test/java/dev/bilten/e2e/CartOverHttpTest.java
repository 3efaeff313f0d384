package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One cart over several events, as a browser without scripts fills it, and what strangers get to see of it. */
@OnPlatform
class CartOverHttpTest {
    private static final List<String> PRIVATE =
            List.of("/o/", "/t/", "/cart/", "/checkout/", "/waiting/", "/handover/");
    private static final String NOBODYS = "A".repeat(43);

    @Test
    void two_events_are_bought_in_one_cart_without_a_script(RunningPlatform platform) {
        var first = FreshEvent.onSale(platform, 5);
        var second = FreshEvent.onSale(platform, 5);
        var buyer = Buyer.of(platform);

        buyer.takes(first.path(), 2);
        var checkout = buyer.takes(second.path(), 1);
        var cart = buyer.visitor().get(checkout.place().replace("/checkout/", "/cart/"));
        assertThat(cart.body()).contains(first.title(), second.title());

        var order = buyer.orders(checkout, Map.of("name", "Mona & Söhne <b>"));
        order.leadsTo("/o/.+");
        assertThat(Pattern.compile("<li class=\"ticket ticket-valid\"")
                        .matcher(order.body())
                        .results())
                .hasSize(3);
        assertThat(order.body()).contains("Mona &amp; Söhne &lt;b&gt;").doesNotContain("Söhne <b>");
        assertThat(buyer.visitor().get(cart.place()).place()).isEqualTo(order.place());
    }

    @Test
    void the_back_button_and_a_second_tab_change_the_choice_and_add_nothing(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 2);
        var buyer = Buyer.of(platform);
        var page = buyer.visitor().get(event.path());
        var cart = buyer.takes(event.path(), 2).place();

        // the same page once more: the two that are left are the buyer's own
        var again = buyer.chooses(page, event.path(), 2);
        assertThat(again.place()).isEqualTo(cart);
        var fewer = buyer.chooses(page, event.path(), 1);
        assertThat(fewer.place()).isEqualTo(cart);
        assertThat(buyer.visitor().get(event.path()).body()).contains("value=\"1\"");
        Buyer.of(platform).takes(event.path(), 1);
    }

    /** The field stands below the last ticket: the page opens there, where it says what became of the code. */
    @Test
    void a_page_that_answers_a_code_opens_at_its_field(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var buyer = new Visitor(platform, "nile");
        var page = buyer.get(event.path());
        assertThat(page.body()).doesNotContain("autofocus");
        var answer = buyer.post(page, event.path() + "/holds", Map.of("voucher", "NO-SUCH-CODE", "act", "code"));
        assertThat(answer.body()).containsPattern("<input [^>]*id=\"voucher\"[^>]* autofocus");
    }

    @Test
    void what_is_refused_keeps_what_was_typed(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var buyer = new Visitor(platform, "nile");
        var page = buyer.get(event.path());
        var code = "<script>alert(1)</script>";
        var answer = buyer.post(page, event.path() + "/holds", Map.of(page.find(Buyer.QUANTITY), "2", "voucher", code));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"voucher-error\"", "value=\"2\"", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain(code);
    }

    @Test
    void a_secret_opens_nothing_at_another_organizer_and_a_wrong_one_nowhere(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var buyer = Buyer.of(platform);
        var checkout = buyer.takes(event.path(), 1);
        var secret = checkout.place().substring("/checkout/".length());
        var order = buyer.orders(checkout);
        var stranger = new Visitor(platform, "aurora");
        for (var path : List.of(order.place(), "/checkout/" + secret, "/cart/" + secret)) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        for (var folder : PRIVATE) {
            assertThat(buyer.visitor().get(folder + NOBODYS).status())
                    .as(folder)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoever_waits_has_a_link_and_nobody_else_is_told_it(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 1);
        Buyer.of(platform).takes(event.path(), 1);
        var waiting = new Visitor(platform, "nile");
        var page = waiting.get(event.path());
        var link = page.find("href=\"([^\"]*/waiting\\?item=[^\"]+)\"");
        var form = waiting.get(link);
        var typed = Map.of(form.find(Buyer.QUANTITY), "1", "email", "omar@example.org", "name", "Omar <i>");
        var joined = waiting.post(form, link, typed);
        joined.leadsTo("/waiting/.+");
        assertThat(joined.body()).contains("You are on the waiting list", "/withdrawal");

        var curious = new Visitor(platform, "nile");
        var told = curious.post(curious.get(link), link, typed);
        assertThat(told.body()).contains("You are on the list already").doesNotContain(joined.place());
        assertThat(new Visitor(platform, "aurora").get(joined.place()).status()).isEqualTo(404);

        var left = waiting.post(joined, joined.place() + "/withdrawal", Map.of());
        assertThat(left.body()).contains("You do not wait any more");
    }

    @Test
    void machines_find_the_events(RunningPlatform platform) {
        var event = FreshEvent.onSale(platform, 5);
        var machine = new Visitor(platform, "nile");
        assertThat(machine.get("/robots.txt").body()).contains("Sitemap: http://nile.localhost", "Disallow: /o/");
        assertThat(machine.get("/sitemap.xml").body()).contains(event.path() + "</loc>");
        var data = machine.get(event.path()).find("<script type=\"application/ld\\+json\">(.*?)</script>");
        assertThat(data).contains("\"@type\":\"Event\"", event.title(), "\"priceCurrency\":\"EUR\"");
    }
}
