package dev.bilten.web.filter;

import java.net.URI;

/**
 * What the client asked and from where, after trusted proxies were believed.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case, without port
 * @param port -1 for the scheme's own
 * @param client the client's address
 */
public record Origin(String scheme, String host, int port, String client) {
    public boolean secure() {
        return scheme.equals("https");
    }

    /** Scheme, host and port. */
    public URI uri() {
        return URI.create(site());
    }

    /** The same, as it is written. */
    String site() {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port);
    }
}
