package dev.bilten.webkit.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Files that go out packed: packed once as well as it can be done, for every browser that says it takes them so. */
public final class Packing {
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private Packing() {}

    /** The content packed, or null where that saves next to nothing. */
    public static byte @Nullable [] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new BestGzip(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size() < content.length * 9L / 10 ? packed.toByteArray() : null;
    }

    /** @param accepted the header {@code Accept-Encoding}, in which {@code q=0} says no */
    public static boolean takenBy(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            if (one.split(";")[0].strip().equals("gzip")) {
                return !REFUSED.matcher(one).find();
            }
        }
        return false;
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
