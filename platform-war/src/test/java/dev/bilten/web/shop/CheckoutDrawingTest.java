package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckoutDrawingTest {
    private static final Instant EVENING = Instant.parse("2026-11-26T22:10:00Z");

    private final Formats berlin = Formats.of(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));

    @Test
    void what_is_kept_until_another_day_says_which() {
        assertThat(CheckoutDrawing.until(EVENING, EVENING.minusSeconds(900), berlin))
                .isEqualTo(berlin.time(EVENING))
                .doesNotContain("Nov");
        assertThat(CheckoutDrawing.until(EVENING, EVENING.minusSeconds(86_400), berlin))
                .isEqualTo(berlin.dateTime(EVENING))
                .contains("26 Nov");
        assertThat(CheckoutDrawing.until(EVENING.plusSeconds(3600), EVENING, berlin))
                .as("midnight where the event is")
                .contains("27 Nov");
    }
}
