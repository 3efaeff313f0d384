package dev.bilten.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.bilten.kernel.Secrets;
import dev.bilten.ticketing.infra.QrCode;
import dev.bilten.ticketing.infra.QrPictures;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @RepeatedTest(20)
    void a_reader_reads_the_secret_from_the_picture() throws Exception {
        var secret = Secrets.token();
        var image = ImageIO.read(new ByteArrayInputStream(QrPictures.png(QrCode.of(secret), 6)));
        int side = image.getWidth();
        var pixels = image.getRGB(0, 0, side, side, null, 0, side);
        var read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))),
                        // a drawing, not a photograph: where the squares are is not guessed
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(read.toLowerCase(Locale.ROOT)).isEqualTo(secret);
    }

    @Test
    void every_secret_fits_the_same_small_code() {
        assertThat(QrCode.of("v".repeat(26)).size()).isEqualTo(25);
        assertThat(QrCode.of(Secrets.token()).size()).isEqualTo(25);
    }

    @Test
    void the_vector_picture_covers_as_many_squares_as_the_code_has() {
        var code = QrCode.of(Secrets.token());
        int dark = code.bars().stream().mapToInt(QrCode.Bar::width).sum();
        int counted = 0;
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                counted += code.dark(x, y) ? 1 : 0;
            }
        }
        assertThat(dark).isEqualTo(counted);
        assertThat(QrPictures.svg(code)).contains("viewBox=\"0 0 33 33\"").doesNotContain("script");
    }
}
