package dev.bilten.admin;

import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.view.View;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** How pages answer: another address after a post, a page with its status, or nothing there. */
public final class Replies {
    private Replies() {}

    /** @param path of this host, already encoded */
    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    public static Response page(View view) {
        return Response.status(view.status()).entity(view).build();
    }

    /** An id in an address; what cannot be one is not found, like an id of somebody else. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }
}
