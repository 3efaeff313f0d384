package dev.bilten.webkit.messages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.bilten.kernel.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes figures, amounts and times for one reader: language, and the zone that the times are told in. Templates only place
 * the finished text. Digits are Western everywhere; in right-to-left text every result is isolated, so that "€25.00" never
 * turns around beside Arabic words.
 */
public final class Formats {

    private static final char ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private record Shape(ULocale locale, String skeleton) {}

    private record Unit(ULocale locale, String currency) {}

    // made once: to make one reads the language's data, which takes a hundred times as long as to write a figure
    private static final Map<ULocale, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();
    private static final Map<Unit, LocalizedNumberFormatter> AMOUNTS = new ConcurrentHashMap<>();
    private static final Map<Shape, DateTimeFormatter> DATES = new ConcurrentHashMap<>();
    private static final Map<Shape, DateIntervalFormat> RANGES = new ConcurrentHashMap<>();
    private static final Map<ULocale, RelativeDateTimeFormatter> RELATIVES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ULocale habits;
    private final ZoneId zone;
    private final boolean rightToLeft;

    private Formats(Locale locale, ZoneId zone) {
        this.locale = Locales.regional(locale);
        this.habits = Locales.latinDigits(locale);
        this.zone = zone;
        this.rightToLeft = habits.isRightToLeft();
    }

    public static Formats of(Locale locale, ZoneId zone) {
        return new Formats(locale, zone);
    }

    /** The same language, another clock: the reader's beside the event's. */
    public Formats in(ZoneId otherZone) {
        return new Formats(locale, otherZone);
    }

    /** {@code €25.00}. */
    public String money(Money money) {
        var format = AMOUNTS.computeIfAbsent(
                new Unit(habits, money.currency().getCurrencyCode()),
                unit -> NumberFormatter.withLocale(unit.locale()).unit(Currency.getInstance(unit.currency())));
        return isolated(format.format(money.major()).toString());
    }

    /** {@code 12,400}. */
    public String number(long value) {
        var format = NUMBERS.computeIfAbsent(habits, NumberFormatter::withLocale);
        return isolated(format.format(value).toString());
    }

    /** {@code Tue, 1 Dec 2026}. */
    public String date(Instant instant) {
        return isolated(formatter("yMMMEd").format(instant.atZone(zone)));
    }

    /** {@code 1 Dec}, where the year is clear. */
    public String day(Instant instant) {
        return isolated(formatter("MMMd").format(instant.atZone(zone)));
    }

    /** {@code Dec 2026}. */
    public String month(Instant instant) {
        return isolated(formatter("yMMM").format(instant.atZone(zone)));
    }

    /** {@code 14:05}. */
    public String time(Instant instant) {
        return isolated(formatter("Hm").format(instant.atZone(zone)));
    }

    /** {@code Tue, 1 Dec 2026, 14:05}. */
    public String dateTime(Instant instant) {
        return isolated(formatter("yMMMEdHm").format(instant.atZone(zone)));
    }

    /**
     * For {@code <input type="datetime-local">}: {@code 2026-12-01T14:05}. Where that alone means another moment, in the second
     * of two equal hours or with seconds, the moment itself stands behind it, for the form to send along.
     */
    public String inputDateTime(Instant instant) {
        var shown = instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        var text =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).format(shown);
        return shown.atZone(zone).toInstant().equals(instant) ? text : ShownTime.of(text, instant);
    }

    /** From start to end, saying only once what is the same. */
    public String range(Instant start, Instant end) {
        var sameDay = start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
        var shared = RANGES.computeIfAbsent(
                new Shape(habits, sameDay ? "yMMMEdHm" : "yMMMEd"),
                shape -> DateIntervalFormat.getInstance(shape.skeleton(), shape.locale()));
        var format = (DateIntervalFormat) shared.clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return isolated(format.format(new DateInterval(start.toEpochMilli(), end.toEpochMilli())));
    }

    /** {@code 5 minutes ago}, {@code in 3 days}: the largest unit that fits. */
    public String relative(Instant instant, Instant now) {
        var seconds = Duration.between(now, instant).toSeconds();
        var step = Step.of(Math.abs(seconds));
        var format = RELATIVES.computeIfAbsent(habits, RelativeDateTimeFormatter::getInstance);
        return isolated(format.formatNumeric((double) (seconds / step.seconds), step.unit));
    }

    /** With which day a week begins where most of those live who speak the language. */
    public DayOfWeek firstDayOfWeek() {
        var region = ULocale.addLikelySubtags(habits).getCountry();
        return DayOfWeek.SUNDAY.plus((long) Calendar.getWeekDataForRegion(region).firstDayOfWeek - Calendar.SUNDAY);
    }

    /** {@code Europe/Berlin} as people call it: {@code CET}. */
    public String zoneName(Instant instant) {
        return DateTimeFormatter.ofPattern("z", locale).format(instant.atZone(zone));
    }

    private DateTimeFormatter formatter(String skeleton) {
        return DATES.computeIfAbsent(new Shape(habits, skeleton), this::pattern);
    }

    private DateTimeFormatter pattern(Shape shape) {
        var pattern = DateTimePatternGenerator.getInstance(shape.locale()).getBestPattern(shape.skeleton());
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private String isolated(String text) {
        return rightToLeft ? ISOLATE + text + POP : text;
    }

    private enum Step {
        SECONDS(1, RelativeDateTimeFormatter.RelativeDateTimeUnit.SECOND),
        MINUTES(60, RelativeDateTimeFormatter.RelativeDateTimeUnit.MINUTE),
        HOURS(3_600, RelativeDateTimeFormatter.RelativeDateTimeUnit.HOUR),
        DAYS(86_400, RelativeDateTimeFormatter.RelativeDateTimeUnit.DAY);

        final long seconds;
        final RelativeDateTimeFormatter.RelativeDateTimeUnit unit;

        Step(long seconds, RelativeDateTimeFormatter.RelativeDateTimeUnit unit) {
            this.seconds = seconds;
            this.unit = unit;
        }

        static Step of(long seconds) {
            var fitting = SECONDS;
            for (var step : values()) {
                fitting = seconds >= step.seconds ? step : fitting;
            }
            return fitting;
        }
    }
}
