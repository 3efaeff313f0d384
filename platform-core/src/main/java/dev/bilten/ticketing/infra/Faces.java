package dev.bilten.ticketing.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The two faces of a ticket: Latin, Greek, Cyrillic and Arabic with its joined forms. Read once; each document embeds only
 * the letters it uses.
 */
enum Faces {
    TEXT("DejaVuSansCondensed.ttf"),
    STRONG("DejaVuSansCondensed-Bold.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final BaseFont font;

    Faces(String file) {
        this.font = load(file);
    }

    BaseFont font() {
        return font;
    }

    /** Without characters that steer a screen's layout and without those that have no picture here. */
    String printable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .map(c -> font.charExists(c) || Character.getType(c) == Character.NON_SPACING_MARK ? c : '□')
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static BaseFont load(String file) {
        try (var in = Faces.class.getResourceAsStream(FOLDER + file)) {
            var font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes(in, file), null);
            // most of a ticket's cost is packing its letters; packing harder saves a tenth of the bytes for twice the
            // time
            font.setCompressionLevel(Deflater.BEST_SPEED);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(@Nullable InputStream in, String file) throws IOException {
        if (in == null) {
            throw new IllegalStateException("missing on the class path: " + FOLDER + file);
        }
        return in.readAllBytes();
    }
}
