package dev.bilten.web.api;

import dev.bilten.kernel.Money;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects everything that is missing or wrong in a body, so that all of it is told at once. Each reader goes on with a stand-in. */
public final class Faults {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int MOST_LANGUAGES = 20;
    private static final Currency ANY = Currency.getInstance("EUR");
    private static final UUID NONE = new UUID(0, 0);

    private final List<Violation> found = new ArrayList<>();

    /** Refuses the body when anything was wrong with it. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal(found);
        }
    }

    public static ProblemException refusal(List<Violation> violations) {
        return new ProblemException(ProblemType.INVALID, "Some of the body cannot be taken as it is.", violations);
    }

    public String required(String pointer, @Nullable String value) {
        if (value == null) {
            missing(pointer);
            return "";
        }
        return value;
    }

    public UUID required(String pointer, @Nullable UUID value) {
        if (value == null) {
            missing(pointer);
            return NONE;
        }
        return value;
    }

    public Text text(String pointer, @Nullable Map<String, String> value) {
        if (value == null) {
            missing(pointer);
            return Text.EMPTY;
        }
        var before = found.size();
        if (value.size() > MOST_LANGUAGES) {
            found.add(Violation.of(pointer, "error.too-many-languages", MOST_LANGUAGES));
        }
        value.forEach((language, words) -> language(pointer, language, words));
        return before == found.size() ? new Text(value) : Text.EMPTY;
    }

    private void language(String pointer, String language, @Nullable String words) {
        var place = pointer + "/" + language.replace("~", "~0").replace("/", "~1");
        if (!LANGUAGE.matcher(language).matches()) {
            found.add(Violation.of(place, "error.language"));
        } else if (words == null) {
            missing(place);
        }
    }

    public ZoneId zone(String pointer, @Nullable String value) {
        try {
            return ZoneId.of(required(pointer, value));
        } catch (DateTimeException _) {
            if (value != null) {
                found.add(Violation.of(pointer, "error.time-zone"));
            }
            return ZoneOffset.UTC;
        }
    }

    public Currency currency(String pointer, @Nullable String value) {
        try {
            return value == null ? Currency.getInstance(required(pointer, value)) : Currency.getInstance(value);
        } catch (IllegalArgumentException _) {
            if (value != null) {
                found.add(Violation.of(pointer, "error.currency"));
            }
            return ANY;
        }
    }

    /** @return the amount in minor units */
    public long amount(String pointer, @Nullable Amount value, Currency currency) {
        return Amount.minorIn(value, currency, pointer, found);
    }

    public void wrong(String pointer, String key, Object... arguments) {
        found.add(Violation.of(pointer, key, arguments));
    }

    /** An amount that may be left out, in any currency. */
    public Optional<Money> price(String pointer, @Nullable Amount value) {
        if (value == null) {
            return Optional.empty();
        }
        var currency = currency(pointer + "/currency", value.currency());
        return Optional.of(new Money(value.minor(), currency));
    }

    /**
     * Reads what a body lists; a null in it is missing.
     *
     * @param at the pointer to which each one's place is added
     */
    public <S, T> List<T> each(@Nullable List<@Nullable S> sent, String at, BiFunction<S, String, T> read) {
        var list = new ArrayList<T>();
        for (int i = 0; sent != null && i < sent.size(); i++) {
            S one = sent.get(i);
            if (one == null) {
                missing(at + i);
            } else {
                list.add(read.apply(one, at + i));
            }
        }
        return list;
    }

    public void missing(String pointer) {
        found.add(Violation.of(pointer, "error.required"));
    }
}
