package dev.bilten.web.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Scope;
import jakarta.inject.Inject;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logos as tickets need them: small, whatever was uploaded, and made once. A picture's name changes with its content, so what
 * is remembered is never old. One that cannot be read here, such as a WebP, is not printed: the name is.
 */
@Service
public class PrintedLogos {
    private static final Logger LOG = LoggerFactory.getLogger(PrintedLogos.class);
    private static final int WIDTH = 600;
    private static final int HEIGHT = 100;
    /** What is larger was made to exhaust whoever opens it. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Files files;
    private final Cache<Key, Optional<byte[]>> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key _, Optional<byte[]> logo) ->
                    100 + logo.map(bytes -> bytes.length).orElse(0))
            .build();

    @Inject
    public PrintedLogos(Files files) {
        this.files = files;
    }

    private record Key(Scope keeper, String name) {}

    /** @param name of an image in the file store; empty for none */
    Optional<byte[]> of(Scope keeper, String name) {
        return FileRef.parse(name).flatMap(ref -> {
            var key = new Key(keeper, name);
            var there = made.getIfPresent(key);
            return there == null ? make(keeper, ref, key) : there;
        });
    }

    /** A store that is away is asked again with the next ticket; this one has the name instead. */
    private Optional<byte[]> make(Scope keeper, FileRef ref, Key key) {
        try {
            var logo = files.read(keeper, ref).flatMap(PrintedLogos::small);
            made.put(key, logo);
            return logo;
        } catch (ProblemException away) {
            LOG.warn("A logo cannot be read: {}", away.toString());
            return Optional.empty();
        }
    }

    static Optional<byte[]> small(byte[] picture) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return small(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // decoders throw what they like at a picture that is none
            return Optional.empty();
        }
    }

    private static Optional<byte[]> small(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        // a coarse copy is read, never the whole: twice as fine as it will be
        int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var read = reader.read(0, parameters);
        var scale = Math.min(1.0, Math.min((double) WIDTH / read.getWidth(), (double) HEIGHT / read.getHeight()));
        var small = new BufferedImage(
                Math.max(1, (int) (read.getWidth() * scale)),
                Math.max(1, (int) (read.getHeight() * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), null);
        drawing.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "png", out);
        return Optional.of(out.toByteArray());
    }
}
