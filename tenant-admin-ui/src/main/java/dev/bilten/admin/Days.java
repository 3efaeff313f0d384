package dev.bilten.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first and the last day that somebody looks for, as they were typed; either may be left out.
 *
 * @param from empty for as long ago as there is anything
 * @param until empty for up to now
 */
public record Days(String from, String until) {
    private static final int FIRST_YEAR = 1970;
    /** What lies behind it, the database may not know. */
    private static final int LAST_YEAR = 9_998;

    public Optional<LocalDate> first() {
        return day(from);
    }

    public Optional<LocalDate> last() {
        return day(until);
    }

    /** The key of what is wrong with each of the fields {@code from} and {@code until}; empty where both make sense. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!from.isBlank() && first().isEmpty()) {
            faults.put("from", "error.date");
        }
        if (!until.isBlank() && last().isEmpty()) {
            faults.put("until", "error.date");
        }
        if (first().flatMap(begin -> last().filter(begin::isAfter)).isPresent()) {
            faults.put("until", "error.backwards");
        }
        return faults;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text))
                            .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
