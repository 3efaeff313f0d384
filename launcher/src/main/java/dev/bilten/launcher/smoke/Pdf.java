package dev.bilten.launcher.smoke;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** As much of a PDF as can be seen without reading it. */
final class Pdf {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    private Pdf() {}

    static void check(byte[] file, int pages) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        Mismatch.unless(text.startsWith("%PDF"), "a PDF", text.substring(0, Math.min(40, text.length())));
        var found = PAGE.matcher(text).results().count();
        Mismatch.unless(found == pages, pages + " pages", found);
    }
}
