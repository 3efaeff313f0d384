package dev.bilten.plugins.httpexporter;

import dev.bilten.plugin.api.HostRefusedException;
import dev.bilten.plugin.api.PluginContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A host that lets plugins connect to this machine and to nothing else. */
record TestContext(Map<String, String> settings, Clock clock, Instant deadline) implements PluginContext {
    static TestContext with(Map<String, String> settings) {
        var clock = Clock.systemUTC();
        return new TestContext(settings, clock, clock.instant().plusSeconds(5));
    }

    @Override
    public String tenant() {
        return "t-1";
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException, HostRefusedException {
        var address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress()) {
            throw new HostRefusedException(host + " is not allowed here");
        }
        return List.of(address);
    }
}
