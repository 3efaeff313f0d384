package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every text that a page or a class asks for by its name is there. Others compare the languages with English; what no language
 * has is found here.
 */
class WordsThatAreMissingTest {
    private static final Path ROOT = Path.of("..");
    private static final String ERRORS = "dev/bilten/webkit/messages/errors";
    private static final String CODE = "/src/main/java/";
    private static final Pattern ASKED = Pattern.compile("#\\{\\s*([a-zA-Z][\\w.-]*)\\s*[({}]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("~\\{\\s*(dev/[\\w/-]+)");
    private static final Pattern SPOKEN =
            Pattern.compile("\\b(?:text|word|words|say)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern BUNDLE = Pattern.compile("\"(dev/bilten/[\\w/-]+)\"");
    private static final Pattern FAULT = Pattern.compile(
            "(?:Violation\\.of\\(\\s*[^,;]{1,80}|[fF]orm\\.fault\\(\\s*[^,;]{1,60}),\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

    private final Map<String, Set<String>> bundles = bundles();

    @Test
    void a_template_asks_for_no_word_that_neither_its_bundle_nor_that_of_all_who_draw_it_has() {
        var templates = files(".html").stream()
                .filter(file -> unix(file).contains(CODE))
                .collect(Collectors.toMap(
                        WordsThatAreMissingTest::named,
                        file -> COMMENT.matcher(read(file)).replaceAll("")));
        assertThat(templates).hasSizeGreaterThan(80);
        var drawnBy = new LinkedHashMap<String, Set<String>>();
        templates.forEach((name, text) -> INCLUDED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(other -> !other.equals(name))
                .forEach(other ->
                        drawnBy.computeIfAbsent(other, _ -> new TreeSet<>()).add(name)));
        var missing = new TreeSet<String>();
        templates.forEach((name, text) -> ASKED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !there(name, key, drawnBy, new HashSet<>()))
                .forEach(key -> missing.add(name + ".html: " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_theme_asks_for_no_word_that_neither_it_nor_the_base_has() {
        var base = ROOT.resolve("themes/base/messages/en.properties");
        var missing = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (var theme : List.of("base", "aurora", "forum", "meadow")) {
            var known = new HashSet<>(keys(base));
            known.addAll(keys(ROOT.resolve("themes/" + theme + "/messages/en.properties")));
            known.addAll(bundles.getOrDefault(Messages.COMMON, Set.of()));
            known.addAll(bundles.getOrDefault(ERRORS, Set.of()));
            for (var file : files(".html", ".txt")) {
                if (unix(file).contains("themes/" + theme + "/templates/")) {
                    ASKED.matcher(read(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(key -> {
                                asked.add(key);
                                if (!known.contains(key)) {
                                    missing.add(file + ": " + key);
                                }
                            });
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    @Test
    void a_class_asks_for_no_word_that_no_bundle_of_its_own_has() {
        var missing = new TreeSet<String>();
        var asked = new TreeSet<String>();
        for (var file : code("tenant-admin-ui", "platform-war")) {
            var text = read(file);
            var known = near(file, text);
            SPOKEN.matcher(text).results().map(found -> found.group(1)).forEach(key -> {
                asked.add(key);
                if (!known.contains(key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            });
        }
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_field_is_said_in_words_that_are_there() {
        var all = bundles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        for (var file : code("tenant-admin-ui", "platform-war", "platform-core", "web-kit")) {
            FAULT.matcher(read(file)).results().map(found -> found.group(1)).forEach(asked::add);
        }
        assertThat(asked).hasSizeGreaterThan(60);
        asked.removeAll(all);
        assertThat(asked).isEmpty();
    }

    private boolean there(String template, String key, Map<String, Set<String>> drawnBy, Set<String> seen) {
        if (bundles.getOrDefault(template, Set.of()).contains(key)
                || bundles.getOrDefault(Messages.COMMON, Set.of()).contains(key)
                || bundles.getOrDefault(ERRORS, Set.of()).contains(key)) {
            return true;
        }
        var around = drawnBy.getOrDefault(template, Set.of());
        return seen.add(template)
                && !around.isEmpty()
                && around.stream().allMatch(other -> there(other, key, drawnBy, seen));
    }

    /** What stands beside a class, in the bundles that it names, and what is common to all. */
    private Set<String> near(Path file, String text) {
        var own = named(file);
        var folder = own.substring(0, own.lastIndexOf('/') + 1);
        var names = new TreeSet<>(Set.of(Messages.COMMON, ERRORS));
        bundles.keySet().stream()
                .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                .forEach(names::add);
        BUNDLE.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names.stream()
                .flatMap(name -> bundles.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> bundles() {
        return files(".en.properties").stream()
                .filter(file -> unix(file).contains(CODE) || unix(file).contains("/src/main/resources/dev/"))
                .collect(Collectors.toMap(
                        file -> named(file).replaceFirst("\\.en$", ""), WordsThatAreMissingTest::keys));
    }

    private static List<Path> code(String... modules) {
        return files(".java").stream()
                .filter(file -> Stream.of(modules).anyMatch(module -> unix(file).contains(module + CODE)))
                .toList();
    }

    /** As the class path names it, without its ending. */
    private static String named(Path file) {
        var path = unix(file);
        var begin = path.contains(CODE)
                ? path.indexOf(CODE) + CODE.length()
                : path.indexOf("/resources/") + "/resources/".length();
        return path.substring(begin, path.lastIndexOf('.'));
    }

    private static Set<String> keys(Path file) {
        return Files.exists(file) ? Bundles.parse(read(file)).keySet() : Set.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unix(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static List<Path> files(String... endings) {
        var found = new ArrayList<Path>();
        try (var all = Files.walk(ROOT)) {
            all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !unix(file).contains("/target/"))
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }
}
