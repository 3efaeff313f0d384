package dev.bilten.webkit.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Instant EVENING = Instant.parse("2026-12-01T18:30:00Z");

    private final Formats english = Formats.of(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    private final Formats arabic = Formats.of(Locale.of("ar"), ZoneId.of("Africa/Cairo"));

    private static String visible(String text) {
        return text.replaceAll("[\u200e\u200f\u2068\u2069]", "").replace('\u00a0', ' ');
    }

    @Test
    void money_has_its_currency_and_as_many_decimals_as_that_has() {
        assertThat(english.money(Money.of(123450, "EUR"))).isEqualTo("€1,234.50");
        assertThat(english.money(Money.of(1500, "JPY"))).isEqualTo("JP¥1,500");
        assertThat(english.money(Money.of(-2500, "EUR"))).isEqualTo("-€25.00");
        assertThat(english.money(Money.of(12345, "KWD"))).contains("12.345");
    }

    @Test
    void digits_are_western_in_arabic_too() {
        assertThat(visible(arabic.money(Money.of(2500, "EUR")))).isEqualTo("25.00 €");
        assertThat(arabic.dateTime(EVENING)).contains("2026").contains("20:30").doesNotContainPattern("[٠-٩]");
        assertThat(arabic.number(12400)).contains("12,400");
        assertThat(arabic.range(EVENING, EVENING.plusSeconds(7200))).doesNotContainPattern("[٠-٩]");
        assertThat(arabic.relative(EVENING, EVENING.plusSeconds(300)))
                .contains("5")
                .doesNotContainPattern("[٠-٩]");
    }

    @Test
    void amounts_are_isolated_in_right_to_left_text() {
        assertThat(arabic.money(Money.of(2500, "EUR"))).startsWith("\u2068").endsWith("\u2069");
        assertThat(english.money(Money.of(2500, "EUR"))).isEqualTo("€25.00");
    }

    @Test
    void times_are_told_in_the_zone_of_the_event() {
        assertThat(english.time(EVENING)).isEqualTo("19:30");
        assertThat(english.date(EVENING)).isEqualTo("Tue, 1 Dec 2026");
        assertThat(english.dateTime(EVENING)).isEqualTo("Tue, 1 Dec 2026, 19:30");
        assertThat(english.in(ZoneId.of("Asia/Tokyo")).date(EVENING)).isEqualTo("Wed, 2 Dec 2026");
        assertThat(english.zoneName(EVENING)).isEqualTo("CET");
        assertThat(english.inputDateTime(EVENING)).isEqualTo("2026-12-01T19:30");
        assertThat(arabic.date(EVENING)).contains("ديسمبر");
    }

    @Test
    void a_range_says_once_what_is_the_same() {
        assertThat(english.range(EVENING, EVENING.plusSeconds(7200)))
                .contains("19:30")
                .contains("21:30")
                .containsOnlyOnce("2026");
        assertThat(english.range(EVENING, EVENING.plusSeconds(3 * 86_400)))
                .doesNotContain("19:30")
                .containsOnlyOnce("2026");
    }

    @Test
    void a_night_is_told_by_the_day_it_begins_on_with_both_its_times() {
        var doors = Instant.parse("2026-12-01T22:00:00Z");
        assertThat(english.range(doors, doors.plus(Duration.ofHours(9)))).isEqualTo("Tue, 1 Dec 2026, 23:00 – 08:00");
        assertThat(english.range(EVENING, EVENING.plus(Duration.ofMinutes(330))))
                .isEqualTo("Tue, 1 Dec 2026, 19:30 – 01:00");
        assertThat(visible(arabic.range(EVENING, EVENING.plus(Duration.ofHours(5)))))
                .isEqualTo(visible(arabic.dateTime(EVENING)) + " – 01:30");
    }

    @Test
    void a_whole_day_keeps_its_times_and_names_both_days() {
        assertThat(english.range(EVENING, EVENING.plus(Duration.ofDays(1))))
                .contains("1 Dec")
                .contains("2 Dec")
                .contains("19:30");
        assertThat(english.range(EVENING, EVENING.plus(Duration.ofHours(25))))
                .contains("2 Dec")
                .doesNotContain("19:30");
    }

    @Test
    void relative_times_use_the_largest_unit_that_fits() {
        assertThat(english.relative(EVENING.minusSeconds(300), EVENING)).isEqualTo("5 minutes ago");
        assertThat(english.relative(EVENING.plusSeconds(3 * 86_400 + 60), EVENING))
                .isEqualTo("in 3 days");
    }

    @ParameterizedTest
    @CsvSource({"en, MONDAY", "de, MONDAY", "fr, MONDAY", "es, MONDAY", "tr, MONDAY", "ar, SATURDAY", "en-US, SUNDAY"})
    void a_week_begins_as_the_readers_do(String language, DayOfWeek first) {
        assertThat(Formats.of(Locale.forLanguageTag(language), ZoneOffset.UTC).firstDayOfWeek())
                .isEqualTo(first);
    }
}
