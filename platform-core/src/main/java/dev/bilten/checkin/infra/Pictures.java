package dev.bilten.checkin.infra;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/** Finds a QR code in the brightness of a square picture. */
public final class Pictures {
    private Pictures() {}

    /** @param brightness a byte per pixel, row by row */
    public static Optional<String> code(byte[] brightness, int side) {
        var picture = new PlanarYUVLuminanceSource(brightness, side, side, 0, 0, side, side, false);
        try {
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true));
            return Optional.of(read.getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
