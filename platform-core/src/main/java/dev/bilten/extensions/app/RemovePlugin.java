package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.infra.Packages;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Takes an uploaded plugin away, from all nodes. Organizers keep their settings for the case that it comes back; payments
 * begun with it stay as they are until then. Where it had taken the place of a bundled one, that one returns.
 */
@Service
public class RemovePlugin {
    private final Database database;
    private final Packages packages;
    private final Journal journal;
    private final PluginReconciler reconciler;

    @Inject
    public RemovePlugin(Database database, Packages packages, Journal journal, PluginReconciler reconciler) {
        this.database = database;
        this.packages = packages;
        this.journal = journal;
        this.reconciler = reconciler;
    }

    /** What became of it. */
    public sealed interface Result {
        record Removed() implements Result {}

        /** No such plugin was uploaded; one that came with the platform cannot be removed. */
        record NotInstalled() implements Result {}
    }

    public Result execute(PlatformCall call, String pluginId) {
        boolean removed = database.inTransaction(PlatformContext.PLATFORM, () -> {
            var row = packages.find(pluginId);
            row.ifPresent(was -> {
                packages.remove(pluginId);
                journal.audit(
                        call,
                        new Change(
                                "plugin.removed",
                                "plugin",
                                pluginId,
                                Map.of("version", was.version(), "sha256", was.sha256()),
                                null));
            });
            return row.isPresent();
        });
        reconciler.reconcile();
        return removed ? new Result.Removed() : new Result.NotInstalled();
    }
}
