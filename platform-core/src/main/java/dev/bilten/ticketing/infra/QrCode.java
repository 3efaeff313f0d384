package dev.bilten.ticketing.infra;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The dark squares of a ticket's code. The secret is written in capitals: QR has a short alphabet for those, so the same 25
 * squares a side carry error correction level Q, a quarter of the code, instead of M.
 */
public final class QrCode {
    /** What readers need around it to find it. */
    public static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** A horizontal bar of dark modules, counted from the top left without the quiet zone. */
    public record Bar(int x, int y, int width) {}

    public static QrCode of(String secret) {
        try {
            var text = secret.toUpperCase(Locale.ROOT);
            return new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a ticket's code", e);
        }
    }

    /** Modules a side, without the quiet zone. */
    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y) == 1;
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int from = x;
                while (dark(x, y)) {
                    x++;
                }
                if (x > from) {
                    bars.add(new Bar(from, y, x - from));
                }
            }
        }
        return bars;
    }
}
