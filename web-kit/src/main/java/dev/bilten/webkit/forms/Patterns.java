package dev.bilten.webkit.forms;

import java.util.regex.Pattern;

/** Shapes of texts. */
final class Patterns {

    /** Only what surely cannot be delivered is refused: the mail itself proves the address. */
    static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;:<>()\"\\\\]{1,64}@[^\\s@,;:<>()\"\\\\.]+(\\.[^\\s@,;:<>()\"\\\\.]+)+");

    static final Pattern URL =
            Pattern.compile("https?://[^\\s/?#\"'<>\\\\]+[^\\s\"'<>\\\\]*", Pattern.CASE_INSENSITIVE);

    /** Both decimal signs, no grouping: "1.234" could mean two amounts a thousand apart. */
    static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{1,3}))?");

    private Patterns() {}
}
