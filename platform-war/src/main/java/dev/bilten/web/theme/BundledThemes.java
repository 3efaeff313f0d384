package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeView;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The themes that come with the platform. In development they are read from their folder, at every request. */
@Service
public class BundledThemes {
    static final String BASE = "base";
    private static final Pattern THEME = Pattern.compile("themes/([a-z][a-z0-9-]*)/theme\\.yaml");
    private static final int LONGEST_CHAIN = 5;

    private final Optional<Path> folder;
    private final Map<String, ThemePackage> packed;

    @Inject
    public BundledThemes(Settings settings) {
        this.folder = settings.get("bilten.themes.dir")
                .filter(ignored -> settings.development())
                .map(Path::of)
                .filter(Files::isDirectory);
        this.packed = folder.isPresent() ? Map.of() : fromClassPath();
    }

    Optional<ThemePackage> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /** A theme and what it extends, nearest first. */
    List<ThemePackage> chain(ThemePackage theme) {
        var chain = new ArrayList<ThemePackage>();
        var next = Optional.of(theme);
        while (next.isPresent()) {
            chain.add(next.get());
            if (chain.size() > LONGEST_CHAIN) {
                throw new IllegalStateException("the theme " + theme.id() + " extends itself");
            }
            next = next.get().parent().flatMap(this::find);
        }
        return chain;
    }

    /** The options of the whole chain; the nearest theme says what each is. */
    List<ThemeView.Option> options(ThemePackage theme) {
        var options = new LinkedHashMap<String, ThemeView.Option>();
        chain(theme).reversed().forEach(one -> one.options().forEach(option -> options.put(option.key(), option)));
        return List.copyOf(options.values());
    }

    Map<String, ThemePackage> all() {
        return folder.map(BundledThemes::fromFolder).orElse(packed);
    }

    private static Map<String, ThemePackage> fromFolder(Path folder) {
        try (var folders = Files.list(folder)) {
            var themes = new TreeMap<String, ThemePackage>();
            folders.filter(one -> Files.isRegularFile(one.resolve("theme.yaml")))
                    .map(ThemeSources.Folder::new)
                    .map(ThemeFile::read)
                    .forEach(theme -> themes.put(theme.id(), theme));
            return themes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, ThemePackage> fromClassPath() {
        var themes = new TreeMap<String, ThemePackage>();
        names().forEach(name -> themes.put(name, ThemeFile.read(new ThemeSources.ClassPath(name))));
        return themes;
    }

    private static List<String> names() {
        URL base = BundledThemes.class.getClassLoader().getResource("themes/" + BASE + "/theme.yaml");
        if (base == null) {
            throw new IllegalStateException("the themes are not on the class path");
        }
        try {
            if (base.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (var file = jar.getJarFile()) {
                    return file.stream()
                            .map(entry -> THEME.matcher(entry.getName()))
                            .filter(name -> name.matches())
                            .map(name -> name.group(1))
                            .toList();
                }
            }
            try (var folders = Files.list(Path.of(base.toURI()).resolve("../..").normalize())) {
                return folders.map(one -> String.valueOf(one.getFileName())).toList();
            }
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException("the themes cannot be listed", e);
        }
    }
}
