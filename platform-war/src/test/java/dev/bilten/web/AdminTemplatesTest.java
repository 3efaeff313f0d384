package dev.bilten.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the templates of the admin have in common, read as texts. */
class AdminTemplatesTest {
    private static final Path ADMIN = Path.of("../tenant-admin-ui/src/main");
    private static final Path DESIGN = Path.of("../web-kit/src/main/resources/assets/design");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern USED = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("<input[^>]* name=\"_csrf\"");

    @Test
    void a_page_takes_the_styles_it_uses() {
        var own = classes(ADMIN.resolve("resources/assets/admin/admin.css"));
        files(DESIGN, ".css").keySet().forEach(file -> own.removeAll(classes(file)));
        assertThat(own).contains("snippet");
        var without = pages().entrySet().stream()
                .filter(page -> page.getValue().contains("design/frame :: page"))
                .filter(page -> !page.getValue().contains("/assets/admin/"))
                .filter(page -> used(page.getValue()).stream().anyMatch(own::contains))
                .map(Map.Entry::getKey);
        assertThat(without).isEmpty();
    }

    /** What a form of addresses holds stands in the browser's history, and in the log of every proxy. */
    @Test
    void no_token_is_part_of_an_address() {
        var forms = pages().values().stream()
                .flatMap(page -> FORM.matcher(page).results())
                .toList();
        assertThat(forms).hasSizeGreaterThan(50);
        assertThat(forms.stream()
                        .filter(form -> !form.group(1).contains("method=\"post\""))
                        .map(MatchResult::group))
                .noneMatch(form -> TOKEN.matcher(form).find());
    }

    private static Set<String> used(String page) {
        return USED.matcher(page)
                .results()
                .flatMap(one -> Arrays.stream(one.group(1).split(" ")))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes(Path sheet) {
        return CLASS.matcher(read(sheet)).results().map(one -> one.group(1)).collect(Collectors.toSet());
    }

    private static Map<Path, String> pages() {
        return files(ADMIN.resolve("java"), ".html");
    }

    private static Map<Path, String> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            var texts = new TreeMap<Path, String>();
            found.forEach(file -> texts.put(file, read(file)));
            return texts;
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
