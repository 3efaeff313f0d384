package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.checkin.app.ReadPicture;
import dev.bilten.checkin.domain.ScannedCode;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Secrets;
import dev.bilten.ticketing.infra.QrCode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadPictureTest {
    private static final int SIDE = ReadPicture.SIDE;
    private final ReadPicture read = new ReadPicture();

    @Test
    void a_ticket_before_the_camera_is_read_even_when_it_fills_a_third_of_the_picture() {
        var secret = Secrets.token();
        for (int module : new int[] {3, 5, 9}) {
            assertThat(read.execute(picture(secret, module)).map(ScannedCode::of))
                    .contains(new ScannedCode(secret));
        }
    }

    @Test
    void a_picture_without_a_code_says_nothing() {
        var noise = new byte[SIDE * SIDE];
        new Random(7).nextBytes(noise);
        assertThat(read.execute(noise)).isEqualTo(Optional.empty());
        assertThat(read.execute(new byte[SIDE * SIDE])).isEmpty();
    }

    @Test
    void anything_but_a_picture_of_that_size_is_refused() {
        assertThatThrownBy(() -> read.execute(new byte[0])).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> read.execute(new byte[SIDE * SIDE + 1])).isInstanceOf(ProblemException.class);
    }

    /** A grey hall, a white sheet, the code, and a little noise over all. */
    private static byte[] picture(String secret, int module) {
        var code = QrCode.of(secret);
        var noise = new Random(1);
        int from = (SIDE - code.size() * module) / 2;
        var pixels = new byte[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int cx = Math.floorDiv(x - from, module);
                int cy = Math.floorDiv(y - from, module);
                boolean sheet = Math.min(cx, cy) >= -4 && Math.max(cx, cy) < code.size() + 4;
                int light = code.dark(cx, cy) ? 40 : sheet ? 210 : 90;
                pixels[y * SIDE + x] = (byte) (light + noise.nextInt(20));
            }
        }
        return pixels;
    }
}
