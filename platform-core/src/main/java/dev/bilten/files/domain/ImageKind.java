package dev.bilten.files.domain;

import dev.bilten.files.api.FileType;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What an image really is, by its first bytes; what the sender calls it counts for nothing. SVG is none: it is a document
 * that can run scripts.
 */
public final class ImageKind {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] GIF87 = "GIF87a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GIF89 = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP = "WEBP".getBytes(StandardCharsets.US_ASCII);

    private ImageKind() {}

    public static Optional<FileType> of(byte[] content) {
        if (has(content, 0, PNG)) {
            return Optional.of(FileType.PNG);
        }
        if (has(content, 0, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (has(content, 0, GIF87) || has(content, 0, GIF89)) {
            return Optional.of(FileType.GIF);
        }
        // between the two words stands the length
        return has(content, 0, RIFF) && has(content, 8, WEBP) ? Optional.of(FileType.WEBP) : Optional.empty();
    }

    private static boolean has(byte[] content, int at, byte[] magic) {
        if (content.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[at + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
