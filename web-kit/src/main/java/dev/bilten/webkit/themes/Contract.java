package dev.bilten.webkit.themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each page gives its template: the variables, and what may be read of each. Read from {@code themes/contract.txt}, which is
 * made from the pages' own records; a test fails when it is out of date.
 *
 * @param pages the variables of each page, by name
 * @param types what the named types consist of
 */
public record Contract(Map<String, Map<String, Type>> pages, Map<String, Map<String, Type>> types) {

    /** What every page gets. */
    public static final String EVERYWHERE = "every-page";

    private static final String FILE = "themes/contract.txt";
    /** Words are a text that knows its language. */
    private static final Set<String> TEXTS = Set.of("text", "words");

    private static final Set<String> PLAIN = Set.of("text", "words", "number", "flag");
    private static final Contract BUNDLED = read();

    /** What stands behind a name. */
    public sealed interface Type {
        /** Text, a number or yes and no: nothing more to read in it. */
        record Plain(String name) implements Type {}

        record ListOf(Type element) implements Type {}

        record MapOf(Type value) implements Type {}

        record Named(String name) implements Type {}
    }

    public Contract {
        pages = Map.copyOf(pages);
        types = Map.copyOf(types);
    }

    public static Contract bundled() {
        return BUNDLED;
    }

    /** The variables of a page and those of every page; empty for a page there is not. */
    public Optional<Map<String, Type>> variables(String page) {
        return Optional.ofNullable(pages.get(page)).map(own -> {
            var all = new LinkedHashMap<String, Type>();
            if (!page.startsWith("mail")) {
                all.putAll(pages.getOrDefault(EVERYWHERE, Map.of()));
            }
            all.putAll(own);
            return all;
        });
    }

    /** What {@code type.name} is; null where there is no such thing. */
    public @Nullable Type step(Type type, String name) {
        return switch (type) {
            case Type.Plain plain -> TEXTS.contains(plain.name()) && name.equals("empty") ? flag() : null;
            case Type.ListOf _ -> name.equals("size") || name.equals("empty") ? flag() : null;
            case Type.MapOf(var value) -> value;
            case Type.Named(var record) -> types.getOrDefault(record, Map.of()).get(name);
        };
    }

    /** What {@code type[…]} is. */
    public @Nullable Type at(Type type) {
        return switch (type) {
            case Type.Plain _, Type.Named _ -> null;
            case Type.ListOf(var element) -> element;
            case Type.MapOf(var value) -> value;
        };
    }

    private static Type flag() {
        return new Type.Plain("flag");
    }

    private static Contract read() {
        try (var in = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            return in == null ? parse("") : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code page home} or {@code type Card}, then an indented line {@code name type} for each part. */
    public static Contract parse(String text) {
        var pages = new LinkedHashMap<String, Map<String, Type>>();
        var types = new LinkedHashMap<String, Map<String, Type>>();
        Map<String, Type> part = new LinkedHashMap<>();
        for (var line : text.lines()
                .filter(one -> !one.isBlank() && !one.startsWith("#"))
                .toList()) {
            var words = line.strip().split(" ", 2);
            if (line.startsWith(" ")) {
                part.put(words[0], type(words[1]));
            } else {
                part = new LinkedHashMap<>();
                (words[0].equals("page") ? pages : types).put(words[1], part);
            }
        }
        return new Contract(pages, types);
    }

    private static Type type(String text) {
        var word = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
        if (word.startsWith("[")) {
            return new Type.ListOf(type(word.substring(1, word.length() - 1)));
        }
        if (word.startsWith("{")) {
            return new Type.MapOf(type(word.substring(1, word.length() - 1)));
        }
        return PLAIN.contains(word) ? new Type.Plain(word) : new Type.Named(word);
    }
}
