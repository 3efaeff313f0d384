package dev.bilten.database.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements of the product as its sources have them, whole or in parts. */
final class SqlTexts {
    private static final List<Path> SOURCES = Stream.of("platform-core", "platform-war", "tenant-admin-ui")
            .map(module -> Path.of("..", module, "src/main/java"))
            .toList();

    /** Comments; texts, in the two groups; letters. */
    private static final Pattern TEXTS = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*+|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*+)\"|'(?:[^'\\\\]|\\\\.)'",
            Pattern.DOTALL);

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private SqlTexts() {}

    /** All texts of every class that asks the database. */
    static List<String> all() {
        return SOURCES.stream()
                .flatMap(folder -> sources(folder).stream())
                .filter(SqlTexts::asks)
                .flatMap(SqlTexts::in)
                .toList();
    }

    /** The texts of one source, each on one line. */
    static Stream<String> in(String source) {
        return TEXTS.matcher(source)
                .results()
                .filter(found -> found.group(1) != null || found.group(2) != null)
                .map(SqlTexts::text)
                .map(text -> BLANK.matcher(text).replaceAll(" "));
    }

    private static String text(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** By itself, or with a part of what another class asks. ClickHouse is asked elsewhere. */
    private static boolean asks(String source) {
        return (source.contains("import dev.bilten.database.api.Database;") || source.contains(".infra;"))
                && !source.contains("ClickHouse");
    }

    private static List<String> sources(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .map(SqlTexts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
