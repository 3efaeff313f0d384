package dev.bilten.ticketing.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An event for people's calendars (RFC 5545). Times are written in UTC, which needs no time zone rules in the file and means
 * the same moment everywhere; the event's own zone is named for programs that show it.
 *
 * @param uid the same for every buyer and every download, so that a second import replaces the first
 * @param stamp when this file was made
 * @param url the buyer's way back, if there is one
 */
public record CalendarFile(
        String uid,
        Instant stamp,
        Instant start,
        Optional<Instant> end,
        ZoneId zone,
        String title,
        String text,
        List<String> place,
        Optional<String> url) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    public byte[] bytes() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Bilten//Tickets//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-TIMEZONE:" + zone.getId());
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(uid));
        line(file, "DTSTAMP:" + UTC.format(stamp));
        line(file, "DTSTART:" + UTC.format(start));
        end.ifPresent(moment -> line(file, "DTEND:" + UTC.format(moment)));
        line(file, "SUMMARY:" + escaped(title));
        if (!text.isBlank()) {
            line(file, "DESCRIPTION:" + escaped(text));
        }
        if (!place.isEmpty()) {
            line(file, "LOCATION:" + escaped(String.join(", ", place)));
        }
        url.ifPresent(address -> line(file, "URL:" + address.replaceAll("[\\r\\n]", "")));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded at 75 octets, never inside a character. */
    private static void line(StringBuilder file, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(c);
            octets += length;
            at += Character.charCount(c);
        }
        file.append("\r\n");
    }
}
