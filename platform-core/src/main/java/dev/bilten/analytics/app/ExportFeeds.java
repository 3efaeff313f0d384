package dev.bilten.analytics.app;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Exporters;
import dev.bilten.journal.api.Consumer;
import dev.bilten.journal.api.Consumers;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One listener for each exporter an organizer has switched on; each has its own place in the outbox. */
@Service
public class ExportFeeds implements Consumers {
    private final Exporters exporters;
    private final RefuseExport refuse;
    private final ExportPauses pauses;

    @Inject
    public ExportFeeds(Exporters exporters, RefuseExport refuse, ExportPauses pauses) {
        this.exporters = exporters;
        this.refuse = refuse;
        this.pauses = pauses;
    }

    @Override
    public Set<String> released(TenantContext tenant, Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(ExportFeed.PREFIX))
                .filter(name -> !exporters.isOn(tenant, name.substring(ExportFeed.PREFIX.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Consumer> of(TenantContext tenant) {
        return exporters.active(tenant).stream()
                .<Consumer>map(one -> new ExportFeed(one, exporters, refuse, pauses))
                .toList();
    }
}
