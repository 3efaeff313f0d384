package dev.bilten.admin.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.OurLanguages;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What the fields and values of a change are to people: money as money, moments on the organizer's clock, states by their names. What
 * has no words, such as a plugin's own, is shown as it is, but spelled as a word.
 */
record Telling(Words words) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(?:_[A-Z]+)*");
    private static final String MINOR = "Minor";
    /** Of a date, by what it is sold. */
    private static final Pattern PRICES = Pattern.compile("(?:.*\\.)?prices\\.[^.]+");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])|[_-]");

    /** @param path with dots; an amount of a list has its number, a text in several languages its language */
    String field(String path) {
        var parts = new ArrayList<>(List.of(path.split("\\.")));
        var language =
                Optional.of(parts.getLast()).filter(last -> parts.size() > 1 && OurLanguages.TAGS.contains(last));
        language.ifPresent(_ -> parts.removeLast());
        var said = new ArrayList<String>();
        // the rights of a team are its permissions, and both are called so
        parts.stream()
                .map(this::part)
                .filter(word -> said.isEmpty() || !said.getLast().equals(word) || isNumber(word))
                .forEach(said::add);
        var name = String.join(" · ", said);
        return language.map(tag -> name + " (" + language(tag) + ")").orElse(name);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private String part(String name) {
        if (isId(name)) {
            return words.named(name);
        }
        var bare = isMinor(name) ? name.substring(0, name.length() - MINOR.length()) : name;
        return words.find("field." + bare).orElseGet(() -> spelled(bare));
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.wording().locale());
    }

    /** An empty list, an empty text and the id of what has no name here say nothing alone. */
    boolean says(JsonNode value) {
        var text = value.asText();
        return value.isContainerNode() ? !value.isEmpty() : !text.isEmpty() && (words.knows(text) || !isId(text));
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** An amount in the smallest unit, which the name alone tells from a count. */
    private static boolean isMinor(String name) {
        return name.endsWith(MINOR) && name.length() > MINOR.length();
    }

    /** @param path of the field, as {@link #field} has it */
    String value(String path, JsonNode value) {
        boolean minor = isMinor(path.substring(path.lastIndexOf('.') + 1))
                || PRICES.matcher(path).matches();
        return minor && value.isIntegralNumber()
                ? words.formats().money(new Money(value.asLong(), words.currency()))
                : value(value);
    }

    private String value(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? "–"
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(this::value)
                            .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return words.wording().text(value.asBoolean() ? "common.yes" : "common.no");
        }
        return Leaves.isMoney(value) ? money(value) : text(value.asText());
    }

    private String money(JsonNode value) {
        try {
            return words.formats()
                    .money(Money.of(
                            value.path("minor").asLong(), value.path("currency").asText()));
        } catch (IllegalArgumentException noCurrency) {
            return value.path("minor").asText() + " " + value.path("currency").asText();
        }
    }

    private String text(String text) {
        if (isId(text)) {
            return words.named(text);
        }
        if (MOMENT.matcher(text).matches()) {
            return moment(text);
        }
        return CONSTANT.matcher(text).matches()
                ? constant(text)
                : words.right(text).orElse(text);
    }

    private String moment(String text) {
        try {
            return words.when(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return text;
        }
    }

    /** A state or a kind; what has neither words nor an underscore may be a currency or a code. */
    private String constant(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return words.find("value." + small)
                .or(() -> words.find("status." + small))
                .orElseGet(() -> text.contains("_") ? spelled(small) : text);
    }

    /** {@code startsAt} and {@code starts-at} as {@code Starts at}. */
    private static String spelled(String name) {
        var spelled = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return spelled.isEmpty() ? name : spelled.substring(0, 1).toUpperCase(Locale.ROOT) + spelled.substring(1);
    }
}
