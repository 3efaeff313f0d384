package dev.bilten.web.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * A text with gaps, for which what stands around them is packed once. A gzip stream may be put together of blocks (RFC 1951): the
 * pieces as they were packed, and the words between them as they are.
 */
final class GappedText {
    private static final byte[] BEGINNING = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** A last block with nothing in it. */
    private static final byte[] END = {1, 0, 0, (byte) 0xff, (byte) 0xff};

    private static final int CHECKSUMS = 8;
    /** Before words as they are: that they are, how many bytes, and the same inverted. */
    private static final int HEAD = 5;
    /** More than packing ever adds to what cannot be packed. */
    private static final int ROOM = 64;

    private final List<byte[]> pieces;
    private volatile @Nullable List<byte[]> packed;

    /** @param pieces one more than there are gaps */
    GappedText(List<byte[]> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    byte[] with(List<byte[]> words) {
        var text = ByteBuffer.allocate(length(pieces) + length(words));
        for (int i = 0; i < pieces.size(); i++) {
            text.put(pieces.get(i));
            if (i < words.size()) {
                text.put(words.get(i));
            }
        }
        return text.array();
    }

    /** @param words each shorter than 64 KiB */
    byte[] packedWith(List<byte[]> words) {
        var blocks = packed();
        var stream = ByteBuffer.allocate(BEGINNING.length
                        + length(blocks)
                        + length(words)
                        + words.size() * HEAD
                        + END.length
                        + CHECKSUMS)
                .order(ByteOrder.LITTLE_ENDIAN);
        var sum = new CRC32();
        stream.put(BEGINNING);
        for (int i = 0; i < blocks.size(); i++) {
            stream.put(blocks.get(i));
            sum.update(pieces.get(i));
            if (i < words.size()) {
                var word = words.get(i);
                stream.put((byte) 0).putShort((short) word.length).putShort((short) ~word.length);
                stream.put(word);
                sum.update(word);
            }
        }
        return stream.put(END)
                .putInt((int) sum.getValue())
                .putInt(length(pieces) + length(words))
                .array();
    }

    private List<byte[]> packed() {
        var there = packed;
        if (there == null) {
            there = pieces.stream().map(GappedText::pack).toList();
            packed = there;
        }
        return there;
    }

    /** As whole blocks that end with a byte. */
    private static byte[] pack(byte[] piece) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(piece);
            var blocks = new byte[piece.length + piece.length / 100 + ROOM];
            return Arrays.copyOf(blocks, deflater.deflate(blocks, 0, blocks.length, Deflater.SYNC_FLUSH));
        } finally {
            deflater.end();
        }
    }

    private static int length(List<byte[]> all) {
        return all.stream().mapToInt(one -> one.length).sum();
    }
}
