package dev.bilten.webkit.themes;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that a system, an editor or a version control lays beside those of a theme. Nobody chose them, so nobody is told. */
final class Strays {
    private static final Pattern HIDDEN = Pattern.compile("\\.[^.].*", Pattern.DOTALL);
    private static final Set<String> SYSTEMS = Set.of("__MACOSX", "Thumbs.db", "ehthumbs.db", "desktop.ini");

    private Strays() {}

    /** Whether it, or a folder it lies in, is one of them. */
    static boolean has(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> HIDDEN.matcher(part).matches() || SYSTEMS.contains(part));
    }
}
