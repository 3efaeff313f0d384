package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a request comes from. {@code X-Forwarded-*} can be written by anybody: it counts only when the peer is one of
 * {@code bilten.proxies} (addresses, separated by commas; none unless configured).
 */
@Service
public class Origins {
    /** A name or an IPv6 literal, and perhaps a port. */
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?");

    private final Set<String> proxies;

    @Inject
    public Origins(Settings settings) {
        this.proxies = Stream.of(settings.get("bilten.proxies", "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for a host that is no host name. */
    public Optional<Origin> of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return proxies.contains(peer) ? forwarded(request, peer) : read(request.getScheme(), header(request), peer);
    }

    /** A caller on this machine that speaks for nobody else. */
    public boolean local(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var loopback = peer.startsWith("127.") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1");
        return loopback && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
    }

    private Optional<Origin> forwarded(HttpServletRequest request, String peer) {
        var scheme = last(request.getHeader("X-Forwarded-Proto"), request.getScheme());
        var host = last(request.getHeader("X-Forwarded-Host"), header(request));
        return read(scheme.equals("https") ? "https" : "http", host, client(request, peer));
    }

    /** The nearest address that is no proxy of ours: what stands before it may be invented. */
    private String client(HttpServletRequest request, String peer) {
        var hops = parts(request.getHeader("X-Forwarded-For"));
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].strip();
            if (!hop.isEmpty() && !proxies.contains(hop)) {
                return hop.length() <= 45 ? hop : peer;
            }
        }
        return peer;
    }

    private static Optional<Origin> read(String scheme, String host, String client) {
        var parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        return Optional.of(new Origin(scheme, String.valueOf(parts.group(1)), port, client));
    }

    private static String header(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return host == null ? request.getServerName() + ":" + request.getServerPort() : host;
    }

    private static String last(@Nullable String list, String otherwise) {
        var all = parts(list);
        var value = all[all.length - 1].strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static String[] parts(@Nullable String list) {
        return list == null ? new String[] {""} : list.split(",", -1);
    }
}
