package dev.bilten.catalog.domain;

import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the readable part of an address from a title. */
public final class Slugs {
    private static final int LONGEST = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slugs() {}

    /** Addresses to try one after the other until nobody has one: the title's own, then that with letters drawn by lot. */
    public static Stream<String> wanted(Text title) {
        var plain = of(title.in("en"));
        return Stream.iterate(plain, _ -> plain + "-" + Secrets.code(4).toLowerCase(Locale.ROOT));
    }

    /** Lower-case letters, digits and hyphens; {@code event} when the title has none of them. */
    public static String of(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        var words = NOT_ALLOWED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var slug = EDGES.matcher(cut).replaceAll("");
        return slug.isEmpty() ? "event" : slug;
    }
}
