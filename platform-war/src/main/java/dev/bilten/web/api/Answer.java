package dev.bilten.web.api;

import jakarta.ws.rs.core.Response;

/**
 * What a {@code POST} made.
 *
 * @param location the path where it can be read; empty where it cannot
 */
public record Answer(String location, Record body) {
    public static Answer at(String location, Record body) {
        return new Answer(location, body);
    }

    public static Answer of(Record body) {
        return new Answer("", body);
    }

    public int status() {
        return Response.Status.CREATED.getStatusCode();
    }
}
