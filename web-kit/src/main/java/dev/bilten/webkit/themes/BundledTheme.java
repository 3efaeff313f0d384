package dev.bilten.webkit.themes;

import dev.bilten.webkit.view.ThemeChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A theme on the class path, for who has no running platform. */
record BundledTheme(String id) implements ThemeChain.Source {
    private static final String PARENT = "extends:";

    /** It and what it extends; empty when there is no such theme. */
    static List<ThemeChain.Source> chain(String id) {
        var chain = new ArrayList<ThemeChain.Source>();
        var next = id;
        while (!next.isEmpty() && new BundledTheme(next).read("theme.yaml").isPresent()) {
            var theme = new BundledTheme(next);
            chain.add(theme);
            next = theme.parent();
        }
        return chain;
    }

    /** The themes of the platform that this one might extend, or whose name it might have taken. */
    static Map<String, List<ThemeChain.Source>> parents(ThemeFiles files) {
        var manifest = ThemeManifest.read(files);
        var parents = new HashMap<String, List<ThemeChain.Source>>();
        Stream.of("base", "aurora", "forum", "meadow", manifest.parent(), manifest.id())
                .distinct()
                .forEach(name -> {
                    var chain = BundledTheme.chain(name);
                    if (!chain.isEmpty()) {
                        parents.put(name, chain);
                    }
                });
        return parents;
    }

    /** The brand of the platform that somebody has open at the desk: its name is taken by itself. */
    static Optional<String> same(ThemeFiles files) {
        var id = ThemeManifest.read(files).id();
        return new BundledTheme(id)
                .read("theme.yaml")
                .filter(text -> files.text("theme.yaml").filter(text::equals).isPresent())
                .map(_ -> id);
    }

    private String parent() {
        return read("theme.yaml")
                .orElse("")
                .lines()
                .filter(line -> line.startsWith(PARENT))
                .map(line -> line.substring(PARENT.length()).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public String version() {
        return "bundled";
    }

    @Override
    public boolean trusted() {
        return true;
    }

    @Override
    public Optional<String> read(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<byte[]> bytes(String path) {
        if (path.contains("..") || !id.matches("[a-z][a-z0-9-]*")) {
            return Optional.empty();
        }
        try (var in = BundledTheme.class.getClassLoader().getResourceAsStream("themes/" + id + "/" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
