package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One that says nothing about who asks: named by what it says, and packed once for all who take it packed. */
public final class PageForAll implements KeptPage {
    private static final int NAME = 12;

    private final byte[] html;
    private final String etag;
    private volatile byte @Nullable [] packed;

    public PageForAll(String text) {
        html = text.getBytes(StandardCharsets.UTF_8);
        etag = "\"" + name(html) + "\"";
    }

    @Override
    public Answer to(HttpServletRequest request, SeenCart cart) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ETag", etag);
        headers.put("Cache-Control", "no-cache");
        headers.put("Vary", "Accept-Encoding, Accept-Language, Cookie");
        var known = request.getHeader("If-None-Match");
        if (known != null && known.contains(etag)) {
            return new Answer(304, headers, new byte[0]);
        }
        headers.put("Content-Type", "text/html;charset=UTF-8");
        if (KeptPage.takesPacked(request)) {
            headers.put("Content-Encoding", "gzip");
            return new Answer(200, headers, packed());
        }
        return new Answer(200, headers, html);
    }

    private byte[] packed() {
        var there = packed;
        if (there == null) {
            there = pack(html);
            packed = there;
        }
        return there;
    }

    private static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String name(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 2 * NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
