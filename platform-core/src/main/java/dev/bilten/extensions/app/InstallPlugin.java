package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import dev.bilten.extensions.api.PluginHost;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.extensions.infra.Packages;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Takes a jar from the operator: looked into, then loaded here, then kept for all nodes. What does not load here is never
 * kept. Another version of an installed plugin takes its place.
 */
@Service
public class InstallPlugin {
    /** The largest jar that is accepted. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Database database;
    private final PluginHost host;
    private final Packages packages;
    private final Journal journal;

    @Inject
    public InstallPlugin(Database database, PluginHost host, Packages packages, Journal journal) {
        this.database = database;
        this.host = host;
        this.packages = packages;
        this.journal = journal;
    }

    /** What became of it. */
    public sealed interface Result {
        /** It runs on this node, and within seconds on the others. */
        record Installed(PluginManifest manifest) implements Result {}

        /** The very same package is installed already. */
        record Unchanged(PluginManifest manifest) implements Result {}

        /** This id and version is installed with other content; a changed plugin needs a new version. */
        record VersionTaken(PluginManifest manifest) implements Result {}

        /** Not a plugin for this platform; at least one reason. */
        record Refused(List<PackageProblem> problems) implements Result {}
    }

    /** Loading happens outside the transaction that keeps the package: code of a stranger must not hold a connection. */
    public Result execute(PlatformCall call, byte[] jar) {
        if (jar.length > MOST_BYTES) {
            var limit = "The file has more than " + MOST_BYTES / (1024 * 1024) + " MB.";
            return new Result.Refused(List.of(new PackageProblem(Code.TOO_LARGE, limit)));
        }
        return switch (host.inspect(jar)) {
            case Inspection.Unsound(var problems) -> new Result.Refused(problems);
            case Inspection.Sound(var manifest, var sha256) -> install(call, jar, manifest, sha256);
        };
    }

    private Result install(PlatformCall call, byte[] jar, PluginManifest manifest, String sha256) {
        var installed = database.inTransaction(PlatformContext.PLATFORM, () -> packages.find(manifest.id()));
        if (installed.isPresent() && installed.get().version().equals(manifest.version())) {
            return installed.get().sha256().equals(sha256)
                    ? new Result.Unchanged(manifest)
                    : new Result.VersionTaken(manifest);
        }
        var problem = host.load(jar);
        if (problem.isPresent()) {
            return new Result.Refused(List.of(problem.get()));
        }
        database.inTransaction(PlatformContext.PLATFORM, () -> {
            packages.put(manifest, sha256, jar, call.now());
            journal.audit(
                    call,
                    Change.created(
                            "plugin.installed",
                            "plugin",
                            manifest.id(),
                            Map.of("version", manifest.version(), "sha256", sha256)));
        });
        return new Result.Installed(manifest);
    }
}
