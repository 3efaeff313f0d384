package dev.bilten.extensions.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Exporters;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Consumers;
import dev.bilten.journal.api.Message;
import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportedEvent;
import jakarta.inject.Inject;
import java.util.List;

/** Lets the relay carry an organizer's outbox to every exporter that is switched on. */
@Service
public class ExportConsumers implements Consumers {
    private final Exporters exporters;

    @Inject
    public ExportConsumers(Exporters exporters) {
        this.exporters = exporters;
    }

    @Override
    public List<Consumer> of(TenantContext tenant) {
        return exporters.active(tenant).stream()
                .<Consumer>map(exporter -> new Export(exporters, exporter.pluginId()))
                .toList();
    }

    private record Export(Exporters exporters, String pluginId) implements Consumer {
        @Override
        public String name() {
            return "export:" + pluginId;
        }

        @Override
        public int batchSize() {
            return 200;
        }

        @Override
        public void accept(TenantContext tenant, String batchId, List<Message> messages) {
            var events = messages.stream()
                    .map(message ->
                            new ExportedEvent(message.id().toString(), message.type(), message.at(), message.payload()))
                    .toList();
            switch (exporters.export(tenant, pluginId, new EventBatch(batchId, events))) {
                case ExportOutcome.Accepted() -> {}
                case ExportOutcome.RetryLater(var reason, var after) ->
                    throw new IllegalStateException("again in " + after.toSeconds() + " s: " + reason);
                case ExportOutcome.Refused(var reason) -> throw new IllegalStateException("refused: " + reason);
            }
        }
    }
}
