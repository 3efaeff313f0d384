package dev.bilten.bench.stage;

import dev.bilten.bench.http.Api;

/**
 * An organizer made for a run.
 *
 * @param host with the port, as browsers send it
 * @param key of a program that may sell and see
 * @param schema where its rows lie
 */
public record Shop(String slug, String host, int port, String key, String schema) {
    public Api api() {
        return new Api(port, host, key);
    }
}
