package dev.bilten.webkit.forms;

import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that came in parts: its fields, and its files by field. It is read no further than it may be large.
 *
 * @param files without those that nobody chose
 */
public record SentForm(Form form, Map<String, Attachment> files) {
    /** A file of a form, as its sender calls it. */
    public record Attachment(String name, byte[] content) {}

    private static final int LAST_OF_ONE_BYTE = 0xff;
    private static final int MOST_PARTS = 1_000;
    private static final int LARGEST_FIELD = 64 * 1024;
    /** A file may have 20 MB; one byte more than allowed tells too large from just fitting. */
    private static final int LARGEST_FILE = 20 * 1024 * 1024 + 1;

    private static final long LARGEST = 25L * 1024 * 1024;

    public static SentForm read(List<EntityPart> parts) throws IOException {
        if (parts.size() > MOST_PARTS) {
            throw tooLarge();
        }
        var fields = new HashMap<String, List<String>>();
        var files = new HashMap<String, Attachment>();
        long all = 0;
        for (var part : parts) {
            var file = part.getFileName();
            var content = part.getContent().readNBytes(file.isPresent() ? LARGEST_FILE : LARGEST_FIELD + 1);
            all += content.length;
            if (all > LARGEST || (file.isEmpty() && content.length > LARGEST_FIELD)) {
                throw tooLarge();
            }
            if (file.isEmpty()) {
                fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8));
            } else if (content.length > 0) {
                files.put(part.getName(), new Attachment(name(file.get()), content));
            }
        }
        return new SentForm(Form.of(fields), files);
    }

    /** Browsers send names in UTF-8, byte by byte; the server reads each byte as a letter. */
    private static String name(String read) {
        if (read.chars().anyMatch(letter -> letter > LAST_OF_ONE_BYTE)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, "The form is larger than it may be.");
    }
}
