package dev.bilten.webkit.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before signing in: a path of this host and never another site's address. */
public final class LocalPath {

    /** One slash, then nothing that a browser reads as another host or as the end of a header. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@%/?]{0,1000}");

    private LocalPath() {}

    public static Optional<String> of(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }
}
