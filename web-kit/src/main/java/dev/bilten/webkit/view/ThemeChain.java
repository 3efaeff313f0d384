package dev.bilten.webkit.view;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateEngineException;

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

    /** Hears that a page was drawn in what a theme extends, because the theme failed. */
    @FunctionalInterface
    public interface Told {
        Told NOBODY = (_, _) -> {};

        /** @param page the name of the page within the theme, such as {@code event} */
        void failed(String page, TemplateEngineException why);
    }

    private final List<Source> sources;
    private final Wording wording;
    private final String key;
    private final @Nullable URI home;
    private final Told told;

    public ThemeChain(List<Source> sources, Wording wording) {
        this(sources, wording, null, Told.NOBODY);
    }

    private ThemeChain(List<Source> sources, Wording wording, @Nullable URI home, Told told) {
        this.sources = List.copyOf(sources);
        this.wording = wording;
        this.home = home;
        this.told = told;
        this.key = sources.stream().map(s -> s.id() + "@" + s.version()).collect(Collectors.joining(" < "));
    }

    public ThemeChain(List<Source> sources) {
        this(sources, Wording.NONE);
    }

    /** The same, drawn for the shop at this address: whole addresses of that host are not elsewhere. */
    public ThemeChain at(URI address) {
        return new ThemeChain(sources, wording, address, told);
    }

    /** The same, and who hears of its failures. */
    public ThemeChain telling(Told somebody) {
        return new ThemeChain(sources, wording, home, somebody);
    }

    Told told() {
        return told;
    }

    /** A whole address of the own host as it is seen from there; any other as it is. */
    String seenFromHome(String address) {
        if (home == null) {
            return address;
        }
        var origin = home.getScheme() + "://" + home.getRawAuthority();
        var rest = address.startsWith(origin) ? address.substring(origin.length()) : address;
        // what only begins like the own host is another: nile.example.evil.example, nile.example@evil.example
        return rest.isEmpty() || "/?#".indexOf(rest.charAt(0)) >= 0 ? rest : address;
    }

    public List<Source> sources() {
        return sources;
    }

    /** False when any of it was uploaded: what it draws is looked at again. */
    public boolean trusted() {
        return sources.stream().allMatch(Source::trusted);
    }

    /** What is left of it without what was uploaded. */
    ThemeChain inherited() {
        return new ThemeChain(sources.stream().filter(Source::trusted).toList(), wording, home, told);
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
