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
 * The dark squares of a ticket's code. It is written in capitals and digits: QR has a short alphabet for those, so a signed
 * code fits 45 to 49 squares a side with an eighth of them to spare for stains, and a bare secret 25 with a quarter.
 */
public final class QrCode {
    /** What readers need around it to find it. */
    public static final int QUIET = 4;

    private static final int SHORT = 64;

    /**
     * A given mask: to draw all eight and see which one looks best takes longer than all else. Codes look like noise in any of
     * them, and a reader reads as many of them with this one as with the best.
     */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1", EncodeHintType.QR_MASK_PATTERN, 1);

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** A horizontal bar of dark modules, counted from the top left without the quiet zone. */
    public record Bar(int x, int y, int width) {}

    /** @param code signed, or a bare secret */
    public static QrCode of(String code) {
        try {
            var text = code.toUpperCase(Locale.ROOT);
            var level = text.length() > SHORT ? ErrorCorrectionLevel.M : ErrorCorrectionLevel.Q;
            return new QrCode(Encoder.encode(text, level, HINTS).getMatrix());
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
