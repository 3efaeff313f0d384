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
 * Events for people's calendars (RFC 5545). Times are written in UTC, which needs no time zone rules in the file and means
 * the same moment everywhere; the first event's own zone is named for programs that show it.
 *
 * @param stamp when this file was made
 * @param entries at least one
 */
public record CalendarFile(Instant stamp, List<Entry> entries) {
    public CalendarFile {
        entries = List.copyOf(entries);
    }

    /**
     * One event or date.
     *
     * @param uid the same for every buyer and every download, so that a second import replaces the first
     * @param url the buyer's way back, if there is one
     */
    public record Entry(
            String uid,
            Instant start,
            Optional<Instant> end,
            String title,
            String text,
            List<String> place,
            ZoneId zone,
            Optional<String> url) {
        public Entry {
            place = List.copyOf(place);
        }

        /** The same for whoever is let in only then; an entry of its own where that is another time. */
        public Entry within(Optional<Instant> from, Optional<Instant> until) {
            boolean meets = from.filter(start::isBefore).isEmpty()
                    && until.filter(last -> last.isBefore(start)).isEmpty();
            if (end.isEmpty() && meets) {
                return this; // nobody knows when it ends: not with the week of a pass
            }
            var starts = from.filter(start::isBefore).orElse(start);
            var ends =
                    until.filter(last -> end.map(last::isBefore).orElse(true)).or(() -> end);
            boolean apart = ends.filter(last -> !starts.isBefore(last)).isPresent();
            if (apart && from.isEmpty()) {
                return this; // over before it begins: there is no better time to write down
            }
            var begins = apart ? from.orElse(start) : starts;
            var over = apart ? until : ends;
            return begins.equals(start) && over.equals(end)
                    ? this
                    : new Entry(begins.getEpochSecond() + "-" + uid, begins, over, title, text, place, zone, url);
        }

        /** The same with another text. */
        public Entry withText(String other) {
            return new Entry(uid, start, end, title, other, place, zone, url);
        }
    }

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    public byte[] bytes() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Bilten//Tickets//EN");
        line(file, "METHOD:PUBLISH");
        line(file, "X-WR-TIMEZONE:" + entries.getFirst().zone().getId());
        entries.forEach(entry -> write(file, entry));
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(StringBuilder file, Entry entry) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(entry.uid()));
        line(file, "DTSTAMP:" + UTC.format(stamp));
        line(file, "DTSTART:" + UTC.format(entry.start()));
        entry.end().ifPresent(moment -> line(file, "DTEND:" + UTC.format(moment)));
        line(file, "SUMMARY:" + escaped(entry.title()));
        if (!entry.text().isBlank()) {
            line(file, "DESCRIPTION:" + escaped(entry.text()));
        }
        if (!entry.place().isEmpty()) {
            line(file, "LOCATION:" + escaped(String.join(", ", entry.place())));
        }
        entry.url().ifPresent(address -> line(file, "URL:" + address.replaceAll("[\\r\\n]", "")));
        line(file, "END:VEVENT");
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
