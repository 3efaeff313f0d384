package dev.bilten.themes;

import dev.bilten.webkit.view.ThemeChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A theme as it stands in this folder. */
record FolderTheme(String id) implements ThemeChain.Source {

    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends: ([a-z0-9-]+)$");

    static List<String> all() {
        var ids = new TreeSet<String>();
        try (var folders = Files.list(Path.of("."))) {
            folders.filter(folder -> Files.exists(folder.resolve("theme.yaml")))
                    .forEach(folder -> ids.add(folder.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(ids);
    }

    static ThemeChain chain(String id) {
        var sources = new ArrayList<ThemeChain.Source>();
        for (var next = Optional.of(id); next.isPresent(); next = new FolderTheme(next.get()).parent()) {
            sources.add(new FolderTheme(next.get()));
        }
        return new ThemeChain(sources);
    }

    private Optional<String> parent() {
        var found = EXTENDS.matcher(read("theme.yaml").orElseThrow());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
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
        var file = Path.of(id, path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
