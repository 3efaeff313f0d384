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

    private static String text(String title, String text, List<String> place) {
        var entry = new CalendarFile.Entry(
                "id@nile",
                START,
                Optional.of(START.plusSeconds(12_600)),
                title,
                text,
                place,
                ZoneId.of("Europe/Berlin"),
                Optional.empty());
        return new String(new CalendarFile(START, List.of(entry)).bytes(), StandardCharsets.UTF_8);
    }
}
