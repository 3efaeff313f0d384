package dev.bilten.identity.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as people type them. */
public final class Email {
    private static final int LONGEST = 254;
    /** Whether mail arrives only the mail can tell; this refuses what surely is none. */
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]]{1,64}@[^\\s@<>,;:\"()\\[\\]]+\\.[^\\s@<>,;:\"()\\[\\].]{2,}");

    private Email() {}

    /** The form addresses are compared and kept in. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean valid(String normal) {
        return normal.length() <= LONGEST && FORM.matcher(normal).matches() && !normal.contains("..");
    }
}
