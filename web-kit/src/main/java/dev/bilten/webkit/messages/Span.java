package dev.bilten.webkit.messages;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** From when to when something takes place, in its own zone. */
record Span(ZonedDateTime start, ZonedDateTime end) {
    private record Shape(ULocale locale, String skeleton) {}

    // made once: to make one reads the language's data
    private static final Map<Shape, DateIntervalFormat> FORMATS = new ConcurrentHashMap<>();

    /** It ends on the next day before the hour it began at: to everybody the date of one evening. */
    boolean isNight() {
        return start.toLocalDate().plusDays(1).equals(end.toLocalDate())
                && end.toLocalTime().isBefore(start.toLocalTime());
    }

    /** Up to a day with its times, beyond that the days. */
    String text(ULocale locale) {
        boolean timed = Duration.between(start, end).compareTo(Duration.ofDays(1)) <= 0;
        var shared = FORMATS.computeIfAbsent(
                new Shape(locale, timed ? "yMMMEdHm" : "yMMMEd"),
                shape -> DateIntervalFormat.getInstance(shape.skeleton(), shape.locale()));
        var format = (DateIntervalFormat) shared.clone();
        format.setTimeZone(TimeZone.getTimeZone(start.getZone().getId()));
        return format.format(new DateInterval(
                start.toInstant().toEpochMilli(), end.toInstant().toEpochMilli()));
    }
}
