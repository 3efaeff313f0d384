package dev.bilten.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.bench.BenchFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A program with a key, for setting things up; the load itself writes its bytes by hand. */
public final class Api implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/api/2026-12";

    private final Wire wire;
    private final String host;
    private final String key;

    public Api(int port, String host, String key) {
        this.wire = new Wire(port);
        this.host = host;
        this.key = key;
    }

    /** The head of a request by this key, up to its own headers; the load adds to it. */
    public static String head(String method, String path, String host, String key) {
        return method + " " + BASE + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\n";
    }

    public JsonNode get(String path) {
        return done(look("GET", path, Map.of()), path);
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return done(look("POST", path, body), path);
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return done(look("PUT", path, body), path);
    }

    public Reply look(String method, String path, Map<String, ?> body) {
        var bytes = method.equals("GET")
                ? new byte[0]
                : JSON.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8);
        try {
            return wire.send(head(method, path, host, key), bytes);
        } catch (IOException e) {
            throw new BenchFailed("No answer of " + path + ": " + e, e);
        }
    }

    private static JsonNode done(Reply reply, String path) {
        if (reply.status() / 100 != 2) {
            throw new BenchFailed(path + " answered " + reply.brief());
        }
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new BenchFailed(path + " answered no JSON", e);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
