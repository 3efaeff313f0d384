package dev.bilten.files.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an object: {@code <folder>/<SHA-256 of its content>.<type>}. Fit for a URL and for a column; whoever has it
 * may cache what it names for ever. Nothing else is a name, so no name leads out of an organizer's folder.
 */
public record FileRef(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,30}/[0-9a-f]{64}\\.[a-z0-9]{1,8}");

    public FileRef {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no name of an object");
        }
    }

    /** Reads a name that came from outside. */
    public static Optional<FileRef> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FileRef(text)) : Optional.empty();
    }

    public String extension() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
