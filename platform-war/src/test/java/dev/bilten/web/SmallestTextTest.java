package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No style sheet of ours writes anything smaller than 14 px, not even within what is as small as that already. */
class SmallestTextTest {
    private static final double SMALLEST = 14;
    private static final double ROOT = 16;
    private static final double POINT = 4.0 / 3;
    /** A hundredth of the width of the narrowest phone. */
    private static final double VIEW = 3.2;

    private static final List<Path> HOMES = Stream.of(
                    "web-kit", "tenant-admin-ui", "platform-war", "launcher", "themes")
            .map(home -> Path.of("..", home))
            .toList();
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w-])font(?:-size)?:\\s*([^;}]+)");
    private static final Pattern SIZE = Pattern.compile(
            "(?:clamp|min|max)\\((?:[^()]|\\([^()]*\\))*\\)|var\\(--text-\\d+\\)|[\\d.]+(?:rem|em|px|pt|vw|%)");

    @Test
    void no_sheet_writes_smaller_than_people_read() throws IOException {
        var small = new TreeMap<String, String>();
        var sheets = sheets();
        assertThat(sheets).hasSizeGreaterThan(25);
        for (var sheet : sheets) {
            var text = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
            WRITTEN.matcher(text)
                    .results()
                    .map(found -> found.group(1).strip())
                    .filter(value -> !value.equals("inherit") && !value.equals("0"))
                    .filter(value -> least(value) < SMALLEST)
                    .forEach(value -> small.put(sheet + ": " + value, value));
        }
        assertThat(small.keySet()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} px at the least")
    @CsvSource(
            delimiter = '|',
            value = {
                "var(--text-14) | 14",
                "0.83em | 11.62",
                "max(0.95em, var(--text-14)) | 14",
                "clamp(0.6875rem, 3.4vw, 0.875rem) | 11",
                "min(1rem, 12px) | 12",
                "900 clamp(var(--text-28), 15vw, 11rem) / 1 var(--font-tall) | 28",
                "var(--weight-text) var(--text-16) / var(--leading) var(--font) | 16",
                "9vw | 28.8",
                "80% | 11.2",
                "small | 0"
            })
    void a_size_is_read_as_a_browser_does(String value, double least) {
        assertThat(least(value)).isCloseTo(least, within(0.001));
    }

    /** Of what nobody can reckon: nothing. */
    private static double least(String value) {
        var found = SIZE.matcher(value);
        return found.find() ? size(found.group()) : 0;
    }

    private static double size(String size) {
        if (size.startsWith("clamp(") || size.startsWith("min(")) {
            return size.startsWith("clamp(") ? least(parts(size)[0]) : all(size, Math::min);
        }
        if (size.startsWith("max(")) {
            return all(size, Math::max);
        }
        if (size.startsWith("var(")) {
            return Double.parseDouble(size.replaceAll("\\D", ""));
        }
        var number = Double.parseDouble(size.replaceAll("[^\\d.]", ""));
        return switch (size.replaceAll("[\\d.]", "")) {
            case "rem" -> number * ROOT;
            case "em" -> number * SMALLEST;
            case "%" -> number * SMALLEST / 100;
            case "pt" -> number * POINT;
            case "vw" -> number * VIEW;
            default -> number;
        };
    }

    private static double all(String size, DoubleBinaryOperator which) {
        return Arrays.stream(parts(size))
                .mapToDouble(SmallestTextTest::least)
                .reduce(which)
                .orElse(0);
    }

    private static String[] parts(String function) {
        return function.substring(function.indexOf('(') + 1, function.length() - 1)
                .split(",");
    }

    private static List<Path> sheets() throws IOException {
        var sheets = new ArrayList<Path>();
        for (var home : HOMES) {
            try (var files = Files.walk(home)) {
                files.filter(file -> file.toString().endsWith(".css"))
                        .filter(file -> !file.toString().matches(".*/(target|test)/.*"))
                        .forEach(sheets::add);
            }
        }
        return sheets;
    }
}
