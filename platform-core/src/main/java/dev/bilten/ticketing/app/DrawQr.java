package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.ticketing.infra.QrCode;
import dev.bilten.ticketing.infra.QrPictures;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A ticket's code as a picture for pages and mails. */
@Service
public class DrawQr {
    private static final int LARGEST_SCALE = 40;

    @Inject
    public DrawQr() {}

    public String svg(String code) {
        return QrPictures.svg(QrCode.of(code));
    }

    /** The same for {@code <img src>}. */
    public String svgDataUri(String code) {
        var bytes = svg(code).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** @param pixelsPerModule 1 to 40; the picture of a signed code has 53 to 57 modules a side */
    public byte[] png(String code, int pixelsPerModule) {
        if (pixelsPerModule < 1 || pixelsPerModule > LARGEST_SCALE) {
            throw new IllegalArgumentException("no scale: " + pixelsPerModule);
        }
        return QrPictures.png(QrCode.of(code), pixelsPerModule);
    }
}
