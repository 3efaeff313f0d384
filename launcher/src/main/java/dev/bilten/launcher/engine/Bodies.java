package dev.bilten.launcher.engine;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** Takes the packing off a request's body and puts the one that was asked for on the answer. */
final class Bodies {
    private static final String IDENTITY = "identity";

    private Bodies() {}

    static InputStream read(HttpExchange exchange, Request request) throws IOException {
        var encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        var body = exchange.getRequestBody();
        var open = switch (encoding == null ? IDENTITY : encoding) {
            case IDENTITY -> body;
            case "gzip" -> new GZIPInputStream(body);
            case "deflate" -> new InflaterInputStream(body);
            case "lz4" -> new LZ4FrameInputStream(body);
            case "zstd" -> new ZstdInputStream(body);
            default -> throw new IOException("Unknown Content-Encoding " + encoding);
        };
        return request.on("decompress") ? Blocks.reading(open) : open;
    }

    /** The packing that the answer gets; it has to be named in its header before the first byte goes out. */
    static String encoding(HttpExchange exchange, Request request) {
        var offered = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
        if (!request.on("enable_http_compression")) {
            return IDENTITY;
        }
        return Stream.of("lz4", "zstd", "gzip")
                .filter(offered::contains)
                .findFirst()
                .orElse(IDENTITY);
    }

    static boolean packed(HttpExchange exchange, Request request) {
        return request.on("compress") || !encoding(exchange, request).equals(IDENTITY);
    }

    static OutputStream write(HttpExchange exchange, Request request) throws IOException {
        var body = exchange.getResponseBody();
        if (request.on("compress")) {
            return Blocks.writing(body);
        }
        return switch (encoding(exchange, request)) {
            case "lz4" -> new LZ4FrameOutputStream(body);
            case "zstd" -> new ZstdOutputStream(body);
            case "gzip" -> new GZIPOutputStream(body);
            default -> body;
        };
    }
}
