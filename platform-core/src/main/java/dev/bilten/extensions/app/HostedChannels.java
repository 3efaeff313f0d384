package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Called.Answered;
import dev.bilten.extensions.api.Called.Failed;
import dev.bilten.extensions.api.Called.NotCalled;
import dev.bilten.extensions.api.Called.OutOfTime;
import dev.bilten.extensions.api.Channels;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.DeliveryOutcome;
import dev.bilten.plugin.api.DeliveryOutcome.RetryLater;
import dev.bilten.plugin.api.NotificationChannel;
import dev.bilten.plugin.api.OutgoingMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** Sends by the channels of plugins. One that the organizer switched on itself goes before one that is on by default. */
@Service
public class HostedChannels implements Channels {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final ActivePlugins plugins;
    private final PluginHost host;

    @Inject
    public HostedChannels(ActivePlugins plugins, PluginHost host) {
        this.plugins = plugins;
        this.host = host;
    }

    @Override
    public boolean reaches(TenantContext tenant, String medium) {
        return channel(tenant, medium).isPresent();
    }

    @Override
    public DeliveryOutcome send(TenantContext tenant, String medium, OutgoingMessage message) {
        var active = channel(tenant, medium);
        if (active.isEmpty()) {
            return new RetryLater("no channel for " + medium + " is switched on", AGAIN);
        }
        var hook = new PluginHost.Hook<>(active.get().plugin().id(), NotificationChannel.class, medium);
        var called = host.call(
                hook, active.get().caller(tenant, LIMIT), (channel, context) -> channel.send(message, context));
        return switch (called) {
            case Answered(var outcome) -> outcome;
            case NotCalled(var reason) -> new RetryLater(reason, AGAIN);
            case OutOfTime(var waited) -> new RetryLater("no answer within " + waited.toSeconds() + " s", AGAIN);
            case Failed(var reason) -> new RetryLater(reason, AGAIN);
        };
    }

    private Optional<ActivePlugins.Active> channel(TenantContext tenant, String medium) {
        return plugins.on(tenant).stream()
                .filter(active -> active.plugin().media().contains(medium))
                .max(Comparator.comparing(active -> active.version() > 0));
    }
}
