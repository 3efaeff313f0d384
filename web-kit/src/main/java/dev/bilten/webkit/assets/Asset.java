package dev.bilten.webkit.assets;

import org.jspecify.annotations.Nullable;

/**
 * A static file in memory.
 *
 * @param gzip the compressed content, or null where that saves nothing
 */
record Asset(String type, byte[] content, byte @Nullable [] gzip, String etag) {}
