package dev.bilten.ticketing.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A finished file for a buyer. Its name is plain ASCII without spaces, safe in a header and on any disk. */
public final class TicketFile {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    public TicketFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /** {@code application/pdf}, {@code text/calendar; charset=utf-8} … */
    public String mediaType() {
        return mediaType;
    }

    /** A copy. */
    public byte[] bytes() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }
}
