package dev.bilten.webkit.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {
    private static final byte[] SHEET = "a { color: red }\n".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void what_was_packed_is_what_it_was() throws IOException {
        var packed = Packing.gzip(SHEET);
        assertThat(packed).isNotNull().hasSizeLessThan(SHEET.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(SHEET);
    }

    @Test
    void what_saves_next_to_nothing_goes_out_as_it_is() {
        assertThat(Packing.gzip(new byte[] {1, 2, 3})).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP", "gzip;q=0.5, *;q=0", "deflate, gzip; q=1.0"})
    void a_browser_that_takes_it_packed_says_so(String accepted) {
        assertThat(Packing.takenBy(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0, br", "x-gzip"})
    void nobody_else_gets_it_so(String accepted) {
        assertThat(Packing.takenBy(accepted)).isFalse();
        assertThat(Packing.takenBy(null)).isFalse();
    }
}
