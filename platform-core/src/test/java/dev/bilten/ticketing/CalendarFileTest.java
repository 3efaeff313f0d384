package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.ticketing.domain.CalendarFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant START = Instant.parse("2026-12-05T19:00:00Z");

    @Test
    void times_are_the_same_moment_everywhere_and_the_zone_is_named() {
        assertThat(text("Concert", "", List.of()))
                .contains("\r\nDTSTART:20261205T190000Z\r\n")
                .contains("\r\nDTEND:20261205T223000Z\r\n")
                .contains("\r\nX-WR-TIMEZONE:Europe/Berlin\r\n")
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void text_cannot_end_its_line_or_begin_another_property() {
        var file = text("A, b; c\\d", "one\r\ntwo\nATTACH:http://evil.test\u0007", List.of("Hall, left"));
        assertThat(file)
                .contains("SUMMARY:A\\, b\\; c\\\\d\r\n")
                .contains("DESCRIPTION:one\\ntwo\\nATTACH:http://evil.test\r\n")
                .contains("LOCATION:Hall\\, left\r\n")
                .doesNotContain("\r\nATTACH");
    }

    @Test
    void long_lines_are_folded_at_75_octets_and_unfold_to_the_same_text() {
        var title = "مهرجان القاهرة للموسيقى 🎟 ".repeat(12).strip();
        var file = text(title, "", List.of());
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void who_is_let_in_at_another_time_has_that_time() {
        var evening = entry("Concert", "", List.of());
        var end = START.plusSeconds(12_600);
        var part = evening.within(Optional.of(START.plusSeconds(60)), Optional.of(end.minusSeconds(60)));
        assertThat(part.start()).isEqualTo(START.plusSeconds(60));
        assertThat(part.end()).contains(end.minusSeconds(60));
        assertThat(part.uid()).isNotEqualTo(evening.uid());
        var morning = evening.within(Optional.of(START.minusSeconds(7200)), Optional.of(START.minusSeconds(3600)));
        assertThat(morning.start()).isEqualTo(START.minusSeconds(7200));
        assertThat(morning.end()).contains(START.minusSeconds(3600));
        assertThat(evening.within(Optional.of(START.minusSeconds(1)), Optional.of(end.plusSeconds(1))))
                .as("a pass for the week does not make the concert longer")
                .isEqualTo(evening);
        assertThat(evening.within(Optional.empty(), Optional.empty())).isEqualTo(evening);
        assertThat(evening.within(Optional.empty(), Optional.of(START.minusSeconds(1))))
                .isEqualTo(evening);
    }

    private static String text(String title, String text, List<String> place) {
        return new String(new CalendarFile(START, List.of(entry(title, text, place))).bytes(), StandardCharsets.UTF_8);
    }

    private static CalendarFile.Entry entry(String title, String text, List<String> place) {
        return new CalendarFile.Entry(
                "id@nile",
                START,
                Optional.of(START.plusSeconds(12_600)),
                title,
                text,
                place,
                ZoneId.of("Europe/Berlin"),
                Optional.empty());
    }
}
