package dev.bilten.webkit.themes;

import dev.bilten.kernel.Secrets;
import dev.bilten.webkit.view.ThemeChain;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of an uploaded theme, in memory; what is not in here is nowhere. */
public final class ThemeFiles {
    private final SortedMap<String, byte[]> files;
    private final String hash;

    public ThemeFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        var all = new StringBuilder();
        this.files.forEach((name, bytes) -> all.append(name)
                .append('\n')
                .append(Base64.getEncoder().encodeToString(bytes))
                .append('\n'));
        this.hash = Secrets.hash(all.toString());
    }

    /** How much memory they take. */
    public long size() {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    public Set<String> names() {
        return files.keySet();
    }

    /** SHA-256 of all of it: two packages with the same files have the same. */
    public String hash() {
        return hash;
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * As part of a chain.
     *
     * @param owner whose it is: two organizers may upload themes of the same name
     */
    public ThemeChain.Source source(String owner, String theme) {
        return new Uploaded(owner + "." + theme, hash, this);
    }

    private record Uploaded(String id, String version, ThemeFiles files) implements ThemeChain.Source {
        @Override
        public boolean trusted() {
            return false;
        }

        @Override
        public Optional<String> read(String path) {
            return files.text(path);
        }
    }
}
