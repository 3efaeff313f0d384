package dev.bilten.webkit.messages;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads templates and bundles: while developing from folders first, so that an edit shows at once, else from the class path. */
@Service
public class Sources {

    private final List<Path> folders;
    private final boolean development;

    @Inject
    public Sources(Settings settings) {
        this.development = settings.development();
        this.folders = Stream.of(settings.get("bilten.pages.dir", "").split(":"))
                .filter(folder -> development && !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Texts may change while we run: nothing read from here is kept. */
    public boolean development() {
        return development;
    }

    /** The text of a class-path file. */
    public Optional<String> read(String path) {
        return bytes(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The content of a class-path file. */
    public Optional<byte[]> bytes(String path) {
        if (path.contains("..") || path.startsWith("/")) {
            return Optional.empty();
        }
        for (var folder : folders) {
            var file = folder.resolve(path);
            if (Files.isRegularFile(file)) {
                return Optional.of(readFile(file));
            }
        }
        return readClassPath(path);
    }

    private static byte[] readFile(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> readClassPath(String path) {
        try (var in = Sources.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
