package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another site may show in a frame. */
@OnPlatform
class FramedOverHttpTest {
    private final RunningPlatform platform;

    FramedOverHttpTest(RunningPlatform platform) {
        this.platform = platform;
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
        var field = page.find(Buyer.QUANTITY);
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
}
