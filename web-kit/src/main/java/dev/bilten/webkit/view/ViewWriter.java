package dev.bilten.webkit.view;

import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Draws the {@link View} that a resource method returned. The whole text is made first: a failing template never half answers. */
@Provider
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {

    private static final double NANOS_PER_MS = 1e6;

    private final Templates templates;
    private final CurrentPage current;

    @Inject
    public ViewWriter(Templates templates, CurrentPage current) {
        this.templates = templates;
        this.current = current;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == View.class;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        var page = view.theme() == null ? current.page() : current.themed();
        var bytes = templates.drawAnyway(view, page).getBytes(StandardCharsets.UTF_8);
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        headers.putSingle("Content-Length", bytes.length);
        current.lasted()
                .ifPresent(lasted -> headers.putSingle("Server-Timing", "page;dur=" + lasted.toNanos() / NANOS_PER_MS));
        out.write(bytes);
    }
}
