package dev.bilten.webkit.themes;

import java.util.Arrays;
import java.util.List;

/** A picture or a font is what its name says. */
final class PictureCheck {
    private static final int HEAVY = 500 << 10;
    /** Four bytes each when it is drawn: 100 MB. */
    private static final int MOST_POINTS = 25_000_000;

    private PictureCheck() {}

    static List<Finding> check(String file, byte[] content) {
        var kind = file.substring(file.lastIndexOf('.') + 1);
        var fits = switch (kind) {
            case "png" -> begins(content, 0, 0x89, 'P', 'N', 'G');
            case "jpg", "jpeg" -> begins(content, 0, 0xff, 0xd8, 0xff);
            case "webp" -> begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P');
            default -> begins(content, 0, 'w', 'O', 'F', '2');
        };
        if (!fits) {
            return List.of(Finding.error(file, 0, "picture-kind", kind));
        }
        if (PictureSize.points(kind, content) > MOST_POINTS) {
            return List.of(Finding.error(file, 0, "picture-points", String.valueOf(MOST_POINTS / 1_000_000)));
        }
        return content.length > HEAVY
                ? List.of(Finding.warning(file, 0, "picture-heavy", String.valueOf(content.length >> 10)))
                : List.of();
    }

    private static boolean begins(byte[] content, int at, int... bytes) {
        return content.length >= at + bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).toArray(),
                        java.util.stream.IntStream.range(at, at + bytes.length)
                                .map(i -> content[i] & 0xff)
                                .toArray());
    }
}
