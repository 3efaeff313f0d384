package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.web.filter.PageForCarts.Gap;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PageForCartsTest {
    private static String read(String drawn, String secret, int tickets) {
        var page = new PageForCarts(drawn, cart -> cart.tickets() + " بعد الظهر");
        var cart = SeenCart.of(secret, "", tickets, Instant.EPOCH, ZoneOffset.UTC);
        var answer = page.to(new FakeRequest().request(), cart);
        assertThat(answer.headers()).containsEntry("Cache-Control", "private, no-cache");
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void each_reads_of_their_own_cart_wherever_a_theme_speaks_of_it() {
        var drawn = Gap.UNTIL.sign() + "<a href=\"/cart/" + Gap.SECRET.sign() + "\">" + Gap.UNTIL.sign() + "</a>é"
                + Gap.SECRET.sign();
        assertThat(read(drawn, "mine", 2)).isEqualTo("2 بعد الظهر<a href=\"/cart/mine\">2 بعد الظهر</a>émine");
        assertThat(read(drawn, "yours", 3)).contains("/cart/yours", "3 بعد").doesNotContain("mine");
    }

    @Test
    void a_theme_may_be_silent_about_it() {
        assertThat(read("<p>nothing</p>", "mine", 2)).isEqualTo("<p>nothing</p>");
    }
}
