package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads where a request comes from. {@code X-Forwarded-*} can be written by anybody: it counts only when the peer is one of
 * {@code bilten.proxies} (addresses, separated by commas; none unless configured).
 */
@Service
public class Origins {
    /** A name or an IPv6 literal, and perhaps a port. */
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(?::([0-9]{1,5}))?");

    private static final Pattern HOP_WITH_PORT = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([0-9.]+))(?::[0-9]{1,5})?");
    /** Whoever sends one of these passes on what another one asked. */
    private static final List<String> SPEAKS_FOR_OTHERS =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final Set<String> proxies;

    @Inject
    public Origins(Settings settings) {
        this.proxies = Stream.of(settings.get("bilten.proxies", "").split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(Origins::proxy)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for a host that is no host name. */
    public Optional<Origin> of(HttpServletRequest request) {
        var peer = peer(request);
        return proxies.contains(peer) ? forwarded(request, peer) : read(request.getScheme(), header(request), peer);
    }

    /** A caller on this machine that speaks for nobody else; a proxy always does, whatever it says. */
    public boolean local(HttpServletRequest request) {
        var peer = peer(request);
        return literal(peer).filter(InetAddress::isLoopbackAddress).isPresent()
                && !proxies.contains(peer)
                && SPEAKS_FOR_OTHERS.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private Optional<Origin> forwarded(HttpServletRequest request, String peer) {
        var scheme = last(request, "X-Forwarded-Proto", request.getScheme());
        var host = last(request, "X-Forwarded-Host", header(request));
        return read(scheme.equals("https") ? "https" : "http", host, client(request, peer));
    }

    /** The nearest address that is no proxy of ours: what stands before it may be invented. */
    private String client(HttpServletRequest request, String peer) {
        for (var hop : all(request, "X-Forwarded-For").reversed()) {
            var address = hop(hop);
            if (address.isEmpty()) {
                return peer;
            }
            if (!proxies.contains(address.get())) {
                return address.get();
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

    private static String last(HttpServletRequest request, String header, String otherwise) {
        var all = all(request, header);
        return all.isEmpty() ? otherwise : all.getLast();
    }

    /** Some proxies prolong the line that came, others write one of their own below it: the last one is theirs. */
    private static List<String> all(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An address, perhaps with a port; empty for what is none. */
    private static Optional<String> hop(String hop) {
        var port = HOP_WITH_PORT.matcher(hop);
        var address = port.matches() ? port.replaceFirst("$1$2") : hop;
        return literal(address).map(InetAddress::getHostAddress);
    }

    private static String proxy(String configured) {
        return literal(configured)
                .map(InetAddress::getHostAddress)
                .orElseThrow(() -> new IllegalArgumentException("bilten.proxies: no address: " + configured));
    }

    /** In one spelling, since IPv6 has several. */
    private static String peer(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        return peer.indexOf(':') < 0
                ? peer
                : literal(peer).map(InetAddress::getHostAddress).orElse(peer);
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
