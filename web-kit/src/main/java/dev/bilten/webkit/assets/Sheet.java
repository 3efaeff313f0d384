package dev.bilten.webkit.assets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet with what it imports in place: a phone asks once, instead of once for the sheet and then again for each of its
 * parts. The order, and so the cascade, stays as it was.
 */
final class Sheet {
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([^\":?#]+\\.css)\";\\R?");
    private static final Pattern RELATIVE = Pattern.compile("url\\(\"(?![/#]|[a-z]+:)");

    private Sheet() {}

    /**
     * @param path of the sheet, as below {@code /assets/}
     * @param read a sheet by its path; what is not there stays an import
     */
    static byte[] whole(String path, byte[] content, Function<String, Optional<byte[]>> read) {
        if (!path.endsWith(".css")) {
            return content;
        }
        var folder = folder(path);
        return IMPORT.matcher(text(content))
                .replaceAll(found -> Matcher.quoteReplacement(read.apply(folder + found.group(1))
                        .map(part -> moved(text(part), folder(found.group(1))))
                        .orElse(found.group())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Addresses in a part are meant from its own folder. */
    private static String moved(String part, String folder) {
        return RELATIVE.matcher(part).replaceAll("url(\"" + Matcher.quoteReplacement(folder));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
