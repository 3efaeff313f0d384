package dev.bilten.web.theme;

import dev.bilten.webkit.view.ThemeChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a theme's files are. */
final class ThemeSources {
    private ThemeSources() {}

    private static boolean outside(String path) {
        return path.contains("..") || path.startsWith("/") || path.contains("\\");
    }

    /** A theme that came with the build: its version is the build's. */
    record ClassPath(String id) implements ThemeChain.Source {
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
            if (outside(path)) {
                return Optional.empty();
            }
            try (var in = ThemeSources.class.getClassLoader().getResourceAsStream("themes/" + id + "/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A theme somebody is working on: each edit makes a version of its own. */
    record Folder(Path folder) implements ThemeChain.Source {
        @Override
        public String id() {
            return folder.getFileName().toString();
        }

        @Override
        public String version() {
            try (var files = Files.walk(folder)) {
                return Long.toString(
                        files.mapToLong(file -> file.toFile().lastModified())
                                .max()
                                .orElse(0),
                        36);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
            var file = folder.resolve(path).normalize();
            try {
                return !outside(path) && file.startsWith(folder) && Files.isRegularFile(file)
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Optional<byte[]> bytes(ThemeChain.Source source, String path) {
        return switch (source) {
            case ClassPath one -> one.bytes(path);
            case Folder one -> one.bytes(path);
            default -> Optional.empty();
        };
    }
}
