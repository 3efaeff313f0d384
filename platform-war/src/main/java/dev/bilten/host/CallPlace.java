package dev.bilten.host;

import dev.bilten.plugin.api.HostRefusedException;
import dev.bilten.plugin.api.PluginContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a plugin is told of the call it is in. */
record CallPlace(String tenant, Map<String, String> settings, Clock clock, Instant deadline, Reach reach)
        implements PluginContext {
    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException, HostRefusedException {
        return reach.resolve(host);
    }

    /** Settings hold secrets in the clear. */
    @Override
    public String toString() {
        return "CallPlace[" + tenant + "]";
    }
}
