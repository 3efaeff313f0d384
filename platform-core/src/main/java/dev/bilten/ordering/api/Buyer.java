package dev.bilten.ordering.api;

import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who buys: where the tickets go, and the name on them. */
public record Buyer(String email, String name, String locale) {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    /** Something, one @, and a host with a dot: all else only sending a mail can tell. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\",;:\\\\()\\[\\]\\p{Cntrl}]{1,64}@[A-Za-z0-9\\p{L}](?:[A-Za-z0-9\\p{L}.-]*[A-Za-z0-9\\p{L}])?\\.[A-Za-z\\p{L}]{2,63}");

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** No address ends like this (RFC 2606): whoever has one gets no mail. */
    private static final String NOBODY = ".invalid";

    /** Somebody at the box office who leaves no address: nobody else has the same. */
    public static Buyer walkIn(String name, String locale) {
        return new Buyer(Uuids.next() + "@walk-in" + NOBODY, name, locale);
    }

    /** Whether a mail to that address could arrive. */
    public static boolean reachable(String email) {
        return !email.endsWith(NOBODY);
    }

    /** What people read of it: nothing where nobody could be reached. */
    public static String shown(String email) {
        return reachable(email) ? email : "";
    }

    public Buyer {
        email = email.strip();
        name = name.strip();
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (email.isEmpty()) {
            found.add(Violation.of("/email", "error.required"));
        } else {
            email("/email", email).ifPresent(found::add);
        }
        if (name.isEmpty()) {
            found.add(Violation.of("/name", "error.required"));
        } else {
            name("/name", name).ifPresent(found::add);
        }
        if (!LOCALE.matcher(locale).matches()) {
            found.add(Violation.of("/locale", "error.unknown-choice"));
        }
        return found;
    }

    /** What is wrong with an address that somebody gave. */
    static Optional<Violation> email(String pointer, String given) {
        return given.length() > LONGEST_EMAIL || !EMAIL.matcher(given).matches() || given.contains("..")
                ? Optional.of(Violation.of(pointer, "error.email"))
                : Optional.empty();
    }

    /** What is wrong with a name that somebody gave. */
    static Optional<Violation> name(String pointer, String given) {
        if (given.length() > LONGEST_NAME) {
            return Optional.of(Violation.of(pointer, "error.too-long", LONGEST_NAME));
        }
        return CONTROL.matcher(given).find()
                ? Optional.of(Violation.of(pointer, "error.control-characters"))
                : Optional.empty();
    }
}
