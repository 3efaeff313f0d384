package dev.bilten.ticketing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When an event is, as lines on paper, in the event's own zone and with Western digits in every language. */
public final class When {
    private static final String DAY = "yMMMEd";

    static {
        // the JDK fills its table of patterns at the first use and shows it to other threads before it is full
        var unused =
                LocalDate.EPOCH.format(DateTimeFormatter.ofLocalizedPattern(DAY).withLocale(Locale.ROOT));
    }

    private When() {}

    public static List<String> lines(Optional<Instant> start, Optional<Instant> end, ZoneId zone, Locale language) {
        if (start.isEmpty()) {
            return List.of();
        }
        var locale = dayFirst(language);
        var from = start.get().atZone(zone);
        var until = end.map(moment -> moment.atZone(zone));
        var zoneName = from.format(DateTimeFormatter.ofPattern("z", locale));
        if (until.isEmpty()) {
            return List.of(date(from, locale), time(from) + " " + zoneName);
        }
        if (isOneEvening(from, until.get())) {
            return List.of(date(from, locale), time(from) + " – " + time(until.get()) + " " + zoneName);
        }
        return List.of(
                date(from, locale) + ", " + time(from) + " –",
                date(until.get(), locale) + ", " + time(until.get()) + " " + zoneName);
    }

    /** One moment as a date with its time. */
    public static String moment(Instant moment, ZoneId zone, Locale language) {
        var there = moment.atZone(zone);
        return date(there, dayFirst(language)) + ", " + time(there);
    }

    /** Plain English means day before month, as in most of the world. */
    private static Locale dayFirst(Locale language) {
        return language.getLanguage().equals("en") && language.getCountry().isEmpty() ? Locale.UK : language;
    }

    /** A club night that ends at six is one date to everybody. */
    private static boolean isOneEvening(ZonedDateTime from, ZonedDateTime until) {
        return from.toLocalDate().equals(until.toLocalDate())
                || (from.toLocalDate().plusDays(1).equals(until.toLocalDate()) && until.getHour() < 8);
    }

    private static String date(ZonedDateTime moment, Locale locale) {
        return moment.format(DateTimeFormatter.ofLocalizedPattern(DAY).withLocale(locale));
    }

    private static String time(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }
}
