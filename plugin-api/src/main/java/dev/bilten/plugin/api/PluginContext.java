package dev.bilten.plugin.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a call knows about where it runs. Valid during that call only. Made by the host; methods may be added in later
 * versions, so a plugin implements it in its own tests alone.
 */
public interface PluginContext {
    /** The organizer for whom the call is made: an opaque id, stable for ever, fit to be sent to a provider. */
    String tenant();

    /**
     * The organizer's settings by key, as the manifest's schema describes them, checked, secrets in clear text, defaults
     * filled in. An optional setting without a value and without a default is absent.
     */
    Map<String, String> settings();

    /** What time it is. Use it instead of the system's clock. */
    Clock clock();

    /** When the host stops waiting, by {@link #clock()}. Give connections a shorter limit than what is left. */
    Instant deadline();

    /**
     * The addresses of a host that a person named in a setting. Connect to one of these and to nothing else: a name that is
     * asked twice may answer differently the second time.
     *
     * @param host a name or an address, without a port
     * @return at least one
     * @throws HostRefusedException when the manifest does not name the host, or it is one of the operator's private network
     * @throws UnknownHostException when it has no address now
     */
    List<InetAddress> resolve(String host) throws UnknownHostException, HostRefusedException;

    /** The time left, never negative. */
    default Duration timeLeft() {
        var left = Duration.between(clock().instant(), deadline());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The setting's value, or {@code fallback} when it is absent or blank. */
    default String setting(String key, String fallback) {
        var value = settings().get(key);
        return value == null || value.isBlank() ? fallback : value;
    }
}
