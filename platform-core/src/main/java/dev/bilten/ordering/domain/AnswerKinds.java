package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.kernel.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one answer of each kind. */
final class AnswerKinds {
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_NUMBER = 30;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final Pattern PHONE_SPACES = Pattern.compile("[\\s().\\-/\\u00a0]");
    /** E.164: a country code does not begin with 0, fifteen digits at most. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AnswerKinds() {}

    /** What became of it: one spelling, or what is wrong. */
    sealed interface Read {
        record Value(List<String> values) implements Read {}

        record Wrong(String key, List<Object> arguments) implements Read {
            Violation at(String pointer) {
                return new Violation(pointer, key, arguments);
            }
        }
    }

    /**
     * @param values as given, blank ones left out, at least one
     * @param kept what was answered until now: it stays good, whatever became of the question since
     */
    static Read read(Question question, List<String> values, List<String> kept) {
        if (values.equals(kept)) {
            return new Read.Value(values);
        }
        if (question.kind() == Question.Kind.CHOICES) {
            return choices(question, values, kept);
        }
        if (values.size() > 1) {
            return wrong("error.one-answer");
        }
        var typed = values.getFirst().strip();
        return switch (question.kind()) {
            case TEXT -> text(typed, LONGEST_LINE, CONTROL);
            case LONG_TEXT -> text(typed, LONGEST_TEXT, CONTROL_BUT_LINES);
            case NUMBER -> number(question, typed);
            case DATE -> date(typed);
            case TIME -> time(typed);
            case PHONE -> phone(typed);
            case COUNTRY -> country(typed);
            case YES_NO -> yesNo(typed);
            case CHOICE -> offered(question, typed) ? value(typed) : wrong("error.unknown-choice");
            case CHOICES -> throw new IllegalStateException("read above");
            case FILE -> text(typed, LONGEST_LINE, CONTROL);
        };
    }

    private static boolean offered(Question question, String key) {
        return question.option(key).filter(option -> !option.withdrawn()).isPresent();
    }

    private static Read choices(Question question, List<String> values, List<String> kept) {
        if (new HashSet<>(values).size() != values.size()
                || !values.stream().allMatch(key -> kept.contains(key) || offered(question, key))) {
            return wrong("error.unknown-choice");
        }
        return new Read.Value(values.stream().sorted().toList());
    }

    private static Read text(String typed, int longest, Pattern forbidden) {
        if (typed.length() > longest) {
            return wrong("error.too-long", longest);
        }
        return forbidden.matcher(typed).find() ? wrong("error.control-characters") : value(typed);
    }

    private static Read number(Question question, String typed) {
        try {
            // its exponent could make a short text a number of a million digits
            var number = typed.length() > LONGEST_NUMBER
                            || typed.toLowerCase(Locale.ROOT).contains("e")
                    ? null
                    : new BigDecimal(typed.replace(',', '.'));
            if (number == null) {
                return wrong("error.decimal");
            }
            var terms = question.terms();
            if (terms.lowest().filter(low -> number.compareTo(low) < 0).isPresent()
                    || terms.highest()
                            .filter(high -> number.compareTo(high) > 0)
                            .isPresent()) {
                return wrong(
                        "error.limits",
                        terms.lowest().map(BigDecimal::toPlainString).orElse("…"),
                        terms.highest().map(BigDecimal::toPlainString).orElse("…"));
            }
            return value(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return wrong("error.decimal");
        }
    }

    private static Read date(String typed) {
        try {
            var date = LocalDate.parse(typed);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? value(date.toString()) : wrong("error.date");
        } catch (DateTimeException e) {
            return wrong("error.date");
        }
    }

    private static Read time(String typed) {
        try {
            return value(LocalTime.parse(typed).format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)));
        } catch (DateTimeException e) {
            return wrong("error.time");
        }
    }

    /** Lenient on purpose: which numbers exist changes every month, and a library that knows weighs half a megabyte. */
    private static Read phone(String typed) {
        var digits = PHONE_SPACES.matcher(typed).replaceAll("");
        var number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return PHONE.matcher(number).matches() ? value(number) : wrong("error.phone");
    }

    private static Read country(String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? value(code) : wrong("error.unknown-choice");
    }

    private static Read yesNo(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> value("yes");
            case "no", "false" -> value("no");
            default -> wrong("error.unknown-choice");
        };
    }

    private static Read value(String one) {
        return new Read.Value(List.of(one));
    }

    private static Read wrong(String key, Object... arguments) {
        return new Read.Wrong(key, List.of(arguments));
    }
}
