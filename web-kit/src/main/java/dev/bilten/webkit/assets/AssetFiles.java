package dev.bilten.webkit.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the static files on the class path: {@code assets/…}, what themes bring, and the few files we use of libraries. */
final class AssetFiles {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private static final Pattern THEME = Pattern.compile("themes/([a-z0-9-]+)/assets/(.+)");
    private static final Pattern LIBRARY =
            Pattern.compile("META-INF/resources/webjars/[^/]+/[^/]+/dist/(htmx\\.min\\.js)");
    private static final String OURS = "assets/";
    /** Lies at the root of its archive. */
    private static final String AXE = "axe.min.js";

    private AssetFiles() {}

    /** Public path → place on the class path, in a stable order. */
    static SortedMap<String, String> list(ClassLoader loader) {
        var files = new TreeMap<String, String>();
        files.put("lib/" + AXE, AXE);
        for (var root : new String[] {"assets", "themes", "META-INF/resources/webjars"}) {
            try {
                for (var url : Collections.list(loader.getResources(root))) {
                    names(url, root).forEach(name -> publicPath(name).ifPresent(path -> files.putIfAbsent(path, name)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The address under {@code /assets/}, for a file that has a known type and may be shown to everybody. */
    static Optional<String> publicPath(String name) {
        if (type(name) == null) {
            return Optional.empty();
        }
        var theme = THEME.matcher(name);
        var library = LIBRARY.matcher(name);
        if (name.startsWith(OURS)) {
            return Optional.of(name.substring(OURS.length()));
        }
        if (theme.matches()) {
            return Optional.of("themes/" + theme.group(1) + "/" + theme.group(2));
        }
        return library.matches() ? Optional.of("lib/" + library.group(1)) : Optional.empty();
    }

    static @Nullable String type(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    static Asset asset(String name, byte[] content, String etag) {
        var type = type(name);
        return new Asset(type == null ? "application/octet-stream" : type, content, Packing.gzip(content), etag);
    }

    private static Iterable<String> names(URL url, String root) throws IOException {
        try {
            return switch (url.getProtocol()) {
                case "file" -> below(Path.of(url.toURI()), root);
                case "jar" -> inJar(url);
                default -> throw new IOException("cannot list " + url);
            };
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Iterable<String> below(Path folder, String root) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root + "/"
                            + folder.relativize(file)
                                    .toString()
                                    .replace(FileSystems.getDefault().getSeparator(), "/"))
                    .toList();
        }
    }

    private static Iterable<String> inJar(URL url) throws IOException, URISyntaxException {
        var place = url.getPath();
        try (var jar = new JarFile(
                Path.of(new URI(place.substring(0, place.indexOf("!/")))).toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> entry.getName())
                    .toList();
        }
    }
}
