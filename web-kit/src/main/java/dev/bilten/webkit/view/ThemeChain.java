package dev.bilten.webkit.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A brand and everything that it extends, nearest first. Two chains are equal when they hold the same versions of the same
 * themes: that is what keeps one organizer's template out of another's page.
 */
public final class ThemeChain {

    /** One theme of the chain. */
    public interface Source {
        /** Unique over all organizers: an uploaded theme has its owner in here. */
        String id();

        /** Changes whenever any file of the theme changes. */
        String version();

        /** False for what somebody uploaded: unescaped output, scripts and event handlers are refused. */
        boolean trusted();

        /** A file of the theme, such as {@code templates/event.html} or {@code messages/ar.properties}. */
        Optional<String> read(String path);
    }

    /** Words that the organizer changed, before those of the theme. */
    @FunctionalInterface
    public interface Wording {
        Wording NONE = (_, _) -> Optional.empty();

        /** An ICU MessageFormat pattern for the key, if the organizer wrote one for this language. */
        Optional<String> pattern(Locale locale, String key);
    }

    private final List<Source> sources;
    private final Wording wording;
    private final String key;

    public ThemeChain(List<Source> sources, Wording wording) {
        this.sources = List.copyOf(sources);
        this.wording = wording;
        this.key = sources.stream().map(s -> s.id() + "@" + s.version()).collect(Collectors.joining(" < "));
    }

    public ThemeChain(List<Source> sources) {
        this(sources, Wording.NONE);
    }

    public List<Source> sources() {
        return sources;
    }

    /** False when any of it was uploaded: what it draws is looked at again. */
    public boolean trusted() {
        return sources.stream().allMatch(Source::trusted);
    }

    public Wording wording() {
        return wording;
    }

    /** The nearest theme that has the file. */
    public Optional<Source> owner(String path) {
        return sources.stream().filter(s -> s.read(path).isPresent()).findFirst();
    }

    public Optional<String> read(String path) {
        return owner(path).flatMap(source -> source.read(path));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ThemeChain chain && chain.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
