package dev.bilten.plugins.smtpmail;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes in memory as the mail library wants them: it then needs no registry of content handlers to write them. */
final class Bytes implements DataSource {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    Bytes(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public String getContentType() {
        return mediaType;
    }

    @Override
    public String getName() {
        return name;
    }
}
