package dev.bilten.web.theme;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.assets.Packing;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts among the files of the bundled themes, packed at the first time that somebody asks for each. */
@Service
public class PackedFiles {
    private static final Set<String> TEXTS = Set.of("css", "svg");

    /** By theme and file, of which there are few. */
    private final Map<String, Packed> kept = new ConcurrentHashMap<>();

    private record Packed(byte[] content, byte @Nullable [] gzip) {}

    /**
     * @param file a name that there is, such as {@code base/shop.css}
     * @param accepted the header {@code Accept-Encoding}
     */
    Response.ResponseBuilder answer(String file, byte[] content, String type, @Nullable String accepted) {
        if (!TEXTS.contains(file.substring(file.lastIndexOf('.') + 1))) {
            return Response.ok(content, type);
        }
        var gzip = Packing.takenBy(accepted) ? packed(file, content) : null;
        var answer = gzip == null
                ? Response.ok(content, type)
                : Response.ok(gzip, type).header("Content-Encoding", "gzip");
        return answer.header("Vary", "Accept-Encoding");
    }

    /** While a theme is worked on its files change under their names. */
    private byte @Nullable [] packed(String file, byte[] content) {
        return kept.compute(
                        file,
                        (_, old) -> old != null && Arrays.equals(old.content(), content)
                                ? old
                                : new Packed(content, Packing.gzip(content)))
                .gzip();
    }
}
