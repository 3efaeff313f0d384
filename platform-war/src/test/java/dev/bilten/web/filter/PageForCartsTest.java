package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.web.filter.PageForCarts.Gap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageForCartsTest {
    /** Both as it is and packed: a browser has to read the same. */
    private static String read(String drawn, String secret, int tickets) {
        var page = new PageForCarts(drawn, cart -> cart.tickets() + " بعد الظهر");
        var cart = SeenCart.of(secret, "", tickets, Instant.EPOCH, ZoneOffset.UTC);
        var plain = page.to(new FakeRequest().request(), cart);
        var packed =
                page.to(new FakeRequest().with("Accept-Encoding", "br, gzip").request(), cart);
        assertThat(packed.headers()).containsEntry("Content-Encoding", "gzip");
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(plain.headers())
                .containsEntry("Cache-Control", "private, no-cache")
                .doesNotContainKey("Content-Encoding");
        return new String(plain.body(), StandardCharsets.UTF_8);
    }

    /** The stream itself looks whether its sum and its length are right. */
    private static byte[] unpacked(byte[] stream) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(stream))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Test
    void what_is_long_or_cannot_be_packed_is_whole_too() {
        var random = new Random(7);
        var noise = random.ints(90_000, 0x20, 0xd7ff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var drawn = noise + Gap.SECRET.sign() + "<p>tickets</p>".repeat(9_000) + Gap.UNTIL.sign();
        assertThat(read(drawn, "mine", 2)).isEqualTo(noise + "mine" + "<p>tickets</p>".repeat(9_000) + "2 بعد الظهر");
    }

    @Test
    void packed_it_is_small() {
        var page = new PageForCarts(
                "<p>tickets</p>".repeat(900) + Gap.SECRET.sign() + "<p>tickets</p>".repeat(900), cart -> "");
        var cart = SeenCart.of("mine", "", 1, Instant.EPOCH, ZoneOffset.UTC);
        var request = new FakeRequest().with("Accept-Encoding", "gzip").request();
        assertThat(page.to(request, cart).body()).hasSizeLessThan(500);
    }
}
