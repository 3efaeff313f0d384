package dev.bilten.launcher.engine;

import com.clickhouse.data.ClickHouseCityHash;
import com.github.luben.zstd.Zstd;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Factory;

/**
 * ClickHouse's own compressed framing: 16 bytes of checksum, one of method, two sizes, then the block.
 * The official client may send either method but reads LZ4 only, so LZ4 is what is written.
 */
final class Blocks {
    private static final int CHECKSUM = 16;
    private static final int HEADER = 9;
    private static final byte LZ4 = (byte) 0x82;
    private static final byte ZSTD = (byte) 0x90;
    private static final byte NONE = 0x02;
    private static final int BLOCK = 1 << 16;
    private static final int LARGEST = 1 << 30;

    private Blocks() {}

    static InputStream reading(InputStream in) {
        return new Reader(in);
    }

    static OutputStream writing(OutputStream out) {
        return new Writer(out);
    }

    private static byte[] checksum(byte[] block, int length) {
        var hash = ClickHouseCityHash.cityHash128(block, 0, length);
        return ByteBuffer.allocate(CHECKSUM)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(hash[0])
                .putLong(hash[1])
                .array();
    }

    private static final class Reader extends InputStream {
        private final InputStream in;
        private ByteBuffer plain = ByteBuffer.allocate(0);

        Reader(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? plain.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            var n = Math.min(length, plain.remaining());
            plain.get(target, offset, n);
            return n;
        }

        private boolean fill() throws IOException {
            while (!plain.hasRemaining()) {
                var checksum = in.readNBytes(CHECKSUM);
                if (checksum.length == 0) {
                    return false;
                }
                plain = ByteBuffer.wrap(block(checksum, in.readNBytes(HEADER)));
            }
            return true;
        }

        private byte[] block(byte[] checksum, byte[] header) throws IOException {
            if (checksum.length < CHECKSUM || header.length < HEADER) {
                throw new IOException("A compressed block is cut short");
            }
            var sizes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            var method = sizes.get();
            var packed = sizes.getInt();
            var unpacked = sizes.getInt();
            if (packed < HEADER || packed > LARGEST || unpacked < 0 || unpacked > LARGEST) {
                throw new IOException("A compressed block names an impossible size");
            }
            var whole = Arrays.copyOf(header, packed);
            var read = in.readNBytes(whole, HEADER, packed - HEADER);
            if (read < packed - HEADER || !Arrays.equals(checksum, checksum(whole, packed))) {
                throw new IOException("A compressed block is cut short or damaged");
            }
            return unpack(method, whole, unpacked);
        }

        private static byte[] unpack(byte method, byte[] whole, int size) throws IOException {
            var body = Arrays.copyOfRange(whole, HEADER, whole.length);
            return switch (method) {
                case LZ4 -> LZ4Factory.fastestInstance().safeDecompressor().decompress(body, size);
                case ZSTD -> Zstd.decompress(body, size);
                case NONE -> body;
                default -> throw new IOException("Unknown compression method " + method);
            };
        }
    }

    private static final class Writer extends FilterOutputStream {
        private final byte[] plain = new byte[BLOCK];
        private int filled;

        Writer(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == BLOCK) {
                send();
            }
            plain[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                if (filled == BLOCK) {
                    send();
                }
                var n = Math.min(BLOCK - filled, length - done);
                System.arraycopy(source, offset + done, plain, filled, n);
                filled += n;
                done += n;
            }
        }

        private void send() throws IOException {
            if (filled == 0) {
                return;
            }
            var compressor = LZ4Factory.fastestInstance().fastCompressor();
            var whole = new byte[HEADER + compressor.maxCompressedLength(filled)];
            var size = HEADER + compressor.compress(plain, 0, filled, whole, HEADER);
            ByteBuffer.wrap(whole)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(LZ4)
                    .putInt(size)
                    .putInt(filled);
            out.write(checksum(whole, size));
            out.write(whole, 0, size);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            send();
            super.close();
        }
    }
}
