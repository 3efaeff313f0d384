package dev.bilten.webkit.themes;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How large a picture is when it is drawn, as its head says. What is small when packed can fill the memory of a phone. */
final class PictureSize {
    private static final int PNG_WIDTH = 16;
    private static final int PNG_HEIGHT = 20;
    private static final int JPEG_FIRST = 2;
    private static final int WEBP_KIND = 12;
    private static final int EXTENDED_WIDTH = 24;
    private static final int EXTENDED_HEIGHT = 27;
    private static final int LOSSLESS_SIZE = 21;
    private static final int LOSSY_WIDTH = 26;
    private static final int LOSSY_HEIGHT = 28;
    private static final int FOURTEEN_BITS = 0x3fff;

    private PictureSize() {}

    /** Its points; 0 where its head does not say. */
    static long points(String kind, byte[] content) {
        try {
            var head = ByteBuffer.wrap(content);
            return switch (kind) {
                case "png" -> product(head.getInt(PNG_WIDTH), head.getInt(PNG_HEIGHT));
                case "jpg", "jpeg" -> jpeg(head);
                case "webp" -> webp(head.order(ByteOrder.LITTLE_ENDIAN));
                default -> 0;
            };
        } catch (IndexOutOfBoundsException | BufferUnderflowException _) {
            return 0;
        }
    }

    private static long product(int width, int height) {
        return Integer.toUnsignedLong(width) * Integer.toUnsignedLong(height);
    }

    /** Segments one after another; a frame (C0 to CF, without C4, C8 and CC, which are tables) has the size. */
    private static long jpeg(ByteBuffer head) {
        for (int at = JPEG_FIRST; ; ) {
            int marker = head.getShort(at) & 0xffff;
            if (marker == 0xffff) {
                at++; // filling
            } else if (marker >> 8 != 0xff) {
                return 0;
            } else if ((marker & 0xf0) == 0xc0
                    && (marker & 0xff) != 0xc4
                    && (marker & 0xff) != 0xc8
                    && (marker & 0xff) != 0xcc) {
                return product(head.getShort(at + 7) & 0xffff, head.getShort(at + 5) & 0xffff);
            } else {
                at += 2 + (head.getShort(at + 2) & 0xffff);
            }
        }
    }

    private static long webp(ByteBuffer head) {
        return switch (head.get(WEBP_KIND + 3)) {
            case 'X' -> product(threeBytes(head, EXTENDED_WIDTH) + 1, threeBytes(head, EXTENDED_HEIGHT) + 1);
            case 'L' -> {
                int bits = head.getInt(LOSSLESS_SIZE);
                yield product((bits & FOURTEEN_BITS) + 1, (bits >>> 14 & FOURTEEN_BITS) + 1);
            }
            default -> product(head.getShort(LOSSY_WIDTH) & FOURTEEN_BITS, head.getShort(LOSSY_HEIGHT) & FOURTEEN_BITS);
        };
    }

    private static int threeBytes(ByteBuffer head, int at) {
        return head.get(at) & 0xff | (head.get(at + 1) & 0xff) << 8 | (head.get(at + 2) & 0xff) << 16;
    }
}
