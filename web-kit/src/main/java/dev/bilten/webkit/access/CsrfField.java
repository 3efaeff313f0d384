package dev.bilten.webkit.access;

import dev.bilten.webkit.forms.FormFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the field {@code _csrf} in a body that the route will read again. In multipart forms it must be the first field. */
final class CsrfField {

    private static final String NAME = "_csrf";
    private static final int HEAD = 4_096;
    private static final Pattern FIRST_PART = Pattern.compile(
            "--[^\r\n]{1,100}\r\n[Cc]ontent-[Dd]isposition: form-data; name=\"_csrf\"\r\n\r\n([A-Za-z0-9_-]{1,100})\r\n");

    private CsrfField() {}

    static @Nullable String read(ContainerRequestContext request) throws IOException {
        var media = request.getMediaType();
        if (media == null) {
            return null;
        }
        if (media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return ofForm(request);
        }
        return media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) ? ofMultipart(request) : null;
    }

    private static @Nullable String ofForm(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readNBytes(FormFields.LARGEST_BODY + 1);
        request.setEntityStream(new ByteArrayInputStream(body));
        return FormFields.parse(body).getOrDefault(NAME, List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String ofMultipart(ContainerRequestContext request) throws IOException {
        var body = new BufferedInputStream(request.getEntityStream(), HEAD);
        body.mark(HEAD);
        var head = new String(body.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        body.reset();
        request.setEntityStream(body);
        var first = FIRST_PART.matcher(head);
        return first.lookingAt() ? first.group(1) : null;
    }
}
