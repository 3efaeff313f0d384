package dev.bilten.host;

import dev.bilten.plugin.api.HostRefusedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a plugin may connect to.
 *
 * @param named what its manifest names: hosts, {@code *.domain}, or {@code *} when a setting decides
 * @param trusted hosts of the operator's own, wherever they lie; {@code *} for all
 */
record Reach(List<String> named, Set<String> trusted) {
    List<InetAddress> resolve(String host) throws UnknownHostException, HostRefusedException {
        var wanted = host.toLowerCase(Locale.ROOT);
        if (wanted.isBlank()) {
            throw new UnknownHostException("no host");
        }
        boolean ours = trusted.contains(wanted) || trusted.contains("*");
        if (!ours && named.stream().noneMatch(pattern -> matches(pattern, wanted))) {
            throw new HostRefusedException("The plugin does not name the host " + wanted + " in its manifest.");
        }
        var addresses = List.of(InetAddress.getAllByName(wanted));
        if (!ours && !addresses.stream().allMatch(PublicAddress::is)) {
            throw new HostRefusedException(
                    "The host " + wanted + " lies in a private network, which is not allowed here.");
        }
        return addresses;
    }

    private static boolean matches(String pattern, String host) {
        return pattern.equals("*")
                || pattern.equalsIgnoreCase(host)
                || (pattern.startsWith("*.")
                        && host.endsWith(pattern.substring(1).toLowerCase(Locale.ROOT)));
    }
}
