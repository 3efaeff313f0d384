package dev.bilten.plugin.api;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file that goes with a message. Immutable; two are equal only when they are the same object. */
public final class Attachment {
    private final String name;
    private final String mediaType;
    private final byte[] content;

    /**
     * Takes a copy of the content.
     *
     * @param name the file name without any folder: {@code tickets.pdf}
     * @param mediaType {@code type/subtype}: {@code application/pdf}
     * @param content the bytes
     */
    public Attachment(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** The file name without any folder. */
    public String name() {
        return name;
    }

    /** The media type, {@code type/subtype}. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** The bytes as a stream, without a copy. Needs no closing. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** How many bytes it has. */
    public int size() {
        return content.length;
    }
}
