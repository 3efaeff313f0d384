package dev.bilten.web.api;

import dev.bilten.database.api.Json;
import dev.bilten.kernel.Secrets;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers with an ETag, and with 304 to whoever has this answer already. */
public final class Unchanged {
    private static final int TAG_LENGTH = 32;

    private Unchanged() {}

    public static Response or(Request request, Record answer) {
        var tag = new EntityTag(Secrets.hash(Json.write(answer)).substring(0, TAG_LENGTH));
        var same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(answer).tag(tag) : same)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
