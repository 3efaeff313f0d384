package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives a plugin in quarantine on this node another chance. */
@Service
public class ReleasePlugin {
    private final Database database;
    private final PluginHost host;
    private final Journal journal;

    @Inject
    public ReleasePlugin(Database database, PluginHost host, Journal journal) {
        this.database = database;
        this.host = host;
        this.journal = journal;
    }

    /** False when it was not in quarantine. */
    public boolean execute(PlatformCall call, String pluginId) {
        var reason = host.find(pluginId).flatMap(plugin -> plugin.quarantine());
        if (reason.isEmpty()) {
            return false;
        }
        host.release(pluginId);
        database.inTransaction(
                PlatformContext.PLATFORM,
                () -> journal.audit(
                        call,
                        new Change(
                                "plugin.released", "plugin", pluginId, Map.of("quarantine", reason.get()), Map.of())));
        return true;
    }
}
