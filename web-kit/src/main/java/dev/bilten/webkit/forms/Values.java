package dev.bilten.webkit.forms;

import dev.bilten.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads texts as values. */
final class Values {

    sealed interface Read<T> {}

    record Good<T>(T value) implements Read<T> {}

    record Bad<T>(String key, List<Object> arguments) implements Read<T> {}

    @FunctionalInterface
    interface Reader<T> {
        Read<T> read(String text);
    }

    private static final int MOST_DIGITS = 18;

    private Values() {}

    /** Line ends become {@code \n}; whatever else controls a terminal or ends a string in a database is dropped. */
    static String clean(String text, boolean lines) {
        var cleaned = text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
        return lines ? cleaned : cleaned.replaceAll("[\n\t]", " ");
    }

    static Read<Integer> integer(String text, int min, int max) {
        var digits = western(text);
        if (!digits.matches("[+-]?\\d{1," + MOST_DIGITS + "}")) {
            return digits.matches("[+-]?\\d+") ? bad("error.range", min, max) : bad("error.integer");
        }
        var value = Long.parseLong(digits);
        return value < min || value > max ? bad("error.range", min, max) : new Good<>((int) value);
    }

    static Read<Money> money(String text, Currency currency) {
        var amount = Patterns.AMOUNT.matcher(western(text));
        if (!amount.matches()) {
            return bad("error.money", currency.getCurrencyCode());
        }
        var decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        var fraction = amount.group(2) == null ? "" : amount.group(2);
        if (fraction.length() > decimals) {
            return bad("error.decimals", currency.getCurrencyCode(), decimals);
        }
        var minor = new BigInteger(amount.group(1) + fraction + "0".repeat(decimals - fraction.length()));
        return new Good<>(new Money(minor.longValueExact(), currency));
    }

    /** @param shown the moment for which the form said this, if it was another one than the text alone means */
    static Read<Instant> dateTime(String text, ZoneId zone, String shown) {
        try {
            var local = LocalDateTime.parse(text);
            if (local.getYear() < 1970 || local.getYear() > 2200) {
                return bad("error.dateTime");
            }
            var moment = moment(shown).filter(one -> local.equals(wall(one, zone)));
            if (moment.isPresent()) {
                return new Good<>(moment.get());
            }
            return zone.getRules().getValidOffsets(local).isEmpty()
                    ? bad("error.noSuchTime")
                    : new Good<>(local.atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            return bad("error.dateTime");
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** As a field shows it. */
    private static LocalDateTime wall(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
    }

    static Read<String> choice(String text, Set<String> offered) {
        return offered.contains(text) ? new Good<>(text) : bad("error.choice");
    }

    /** Arabic keyboards type Arabic digits. */
    private static String western(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                result.append(Character.digit(c, 10));
            } else if (c == '\u066b') {
                result.append('.');
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }

    private static <T> Bad<T> bad(String key, Object... arguments) {
        return new Bad<>(key, List.of(arguments));
    }
}
