package dev.bilten.ticketing.infra;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A code as a picture: always dark on white with its quiet zone, also on a dark page, because gates read nothing else. */
public final class QrPictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private QrPictures() {}

    public static String svg(QrCode code) {
        int side = code.size() + 2 * QrCode.QUIET;
        var path = new StringBuilder();
        for (var bar : code.bars()) {
            path.append('M').append(bar.x() + QrCode.QUIET).append(' ').append(bar.y() + QrCode.QUIET);
            path.append('h')
                    .append(bar.width())
                    .append("v1h-")
                    .append(bar.width())
                    .append('z');
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }

    /** One bit per pixel. */
    public static byte[] png(QrCode code, int pixelsPerModule) {
        int side = (code.size() + 2 * QrCode.QUIET) * pixelsPerModule;
        try {
            var out = new ByteArrayOutputStream();
            out.write(PNG);
            chunk(out, "IHDR", header(side));
            chunk(out, "IDAT", pixels(code, side, pixelsPerModule));
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(side);
        data.writeInt(side);
        // one bit, grey, and the only ways there are to compress, filter and not interlace
        data.write(new byte[] {1, 0, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(QrCode code, int side, int scale) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < side; y++) {
                var line = new byte[1 + (side + 7) / 8];
                for (int x = 0; x < side; x++) {
                    if (!code.dark(x / scale - QrCode.QUIET, y / scale - QrCode.QUIET)) {
                        line[1 + x / 8] |= (byte) (0x80 >> (x % 8));
                    }
                }
                out.write(line);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var crc = new CRC32();
        var name = type.getBytes(StandardCharsets.US_ASCII);
        crc.update(name);
        crc.update(content);
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
