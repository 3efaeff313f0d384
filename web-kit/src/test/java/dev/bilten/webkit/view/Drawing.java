package dev.bilten.webkit.view;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws templates given as text, by putting them into a theme that lives in memory. */
final class Drawing {

    record MemoryTheme(String id, String version, boolean trusted, Map<String, String> files)
            implements ThemeChain.Source {
        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(files.get(path));
        }

        static MemoryTheme trusted(String id, Map<String, String> files) {
            return new MemoryTheme(id, "1", true, files);
        }

        static MemoryTheme uploaded(String id, Map<String, String> files) {
            return new MemoryTheme(id, "1", false, files);
        }
    }

    /** Says which of its files were asked for. */
    record ReadTheme(Map<String, String> files, List<String> asked) implements ThemeChain.Source {
        @Override
        public String id() {
            return "read";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public boolean trusted() {
            return true;
        }

        @Override
        public Optional<String> read(String path) {
            asked.add(path);
            return Optional.ofNullable(files.get(path));
        }
    }

    private int count;

    final Templates templates = templates(Map.of());

    static Templates templates(Map<String, String> settings) {
        Settings configuration = key -> Optional.ofNullable(settings.get(key));
        var sources = new Sources(configuration);
        var bundles = new Bundles(sources);
        return new Templates(sources, bundles, new Messages(bundles, sources), new Assets(sources));
    }

    /** Draws markup of ours with these variables. */
    String draw(String markup, Map<String, ?> variables) {
        return draw(MemoryTheme.trusted("t" + count++, Map.of("templates/page.html", markup)), variables);
    }

    /** Draws markup that somebody uploaded. */
    String drawUploaded(String markup, Map<String, ?> variables) {
        return draw(MemoryTheme.uploaded("u" + count++, Map.of("templates/page.html", markup)), variables);
    }

    String draw(MemoryTheme theme, Map<String, ?> variables) {
        return templates.draw(new ThemeChain(List.of(theme)), "page", new LinkedHashMap<>(variables), Locale.ENGLISH);
    }
}
