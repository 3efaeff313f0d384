package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.Bundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the whole product stands in each of our languages, with the same things filled in. */
class BundlesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ENGLISH = Pattern.compile("(.*?)\\.?en\\.properties");
    /** The manifests of plugins and themes name things in several languages. */
    private static final Pattern MANIFEST = Pattern.compile("bilten-plugin\\.json|theme\\.yaml|settings\\.yaml");

    static List<Path> bundles() throws IOException {
        // samples are made up: a language has only those that try a theme
        return found(name -> ENGLISH.matcher(name).matches() && !name.startsWith("samples."));
    }

    static List<Path> manifests() throws IOException {
        return found(name -> MANIFEST.matcher(name).matches());
    }

    @Test
    void all_of_them_are_looked_at() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(70);
        assertThat(manifests()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_text_stands_in_each_language_with_the_same_arguments(Path english) throws IOException {
        var wanted = new TreeMap<String, String>();
        words(english).forEach((key, pattern) -> wanted.put(key, arguments(pattern, Locale.ENGLISH)));
        for (var language : OurLanguages.TAGS) {
            var file = in(language, english);
            assertThat(file).exists();
            var there = new TreeMap<String, String>();
            words(file).forEach((key, pattern) -> there.put(key, arguments(pattern, Locale.forLanguageTag(language))));
            assertThat(there).as(file.toString()).containsExactlyInAnyOrderEntriesOf(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void a_manifest_names_things_in_each_language(Path manifest) throws IOException {
        var text = Files.readString(manifest);
        for (var language : OurLanguages.TAGS) {
            assertThat(named(text, language)).as(manifest + " in " + language).isEqualTo(named(text, "en"));
        }
    }

    /** The names of what is filled in; fails where the pattern is none. */
    private static String arguments(String pattern, Locale locale) {
        var parts = new MessageFormat(pattern, locale).toPattern();
        var message = new MessagePattern(parts);
        var names = new TreeSet<String>();
        IntStream.range(0, message.countParts())
                .mapToObj(message::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                        || part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .forEach(part -> names.add(message.getSubstring(part)));
        return String.join(" ", names);
    }

    private static long named(String text, String language) {
        return Pattern.compile("(?<![a-z])\"?" + language + "\"?: ")
                .matcher(text)
                .results()
                .count();
    }

    private static Path in(String language, Path english) {
        var name = String.valueOf(english.getFileName());
        return english.resolveSibling(name.replaceFirst("en\\.properties$", language + ".properties"));
    }

    private static Map<String, String> words(Path file) throws IOException {
        return Bundles.parse(Files.readString(file));
    }

    private static List<Path> found(Predicate<String> wanted) throws IOException {
        var files = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(ROOT)) {
            all.filter(file -> wanted.test(String.valueOf(file.getFileName())))
                    .map(Path::normalize)
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/src/test/"))
                    .forEach(files::add);
        }
        return files.stream().sorted().toList();
    }
}
