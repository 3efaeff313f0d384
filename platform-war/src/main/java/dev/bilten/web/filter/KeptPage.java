package dev.bilten.web.filter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** A page that was drawn for all who see the same. */
public interface KeptPage {

    /**
     * What this browser gets of it.
     *
     * @param cart what is in the reader's, of the contents for which the page was drawn
     */
    Answer to(HttpServletRequest request, SeenCart cart);

    /** @param body empty when the browser has the page already */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    static boolean takesPacked(HttpServletRequest request) {
        var accepts = request.getHeader("Accept-Encoding");
        return accepts != null && accepts.contains("gzip");
    }
}
