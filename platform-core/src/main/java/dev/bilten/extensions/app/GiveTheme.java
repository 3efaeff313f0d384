package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * An agency dresses many of its organizers in a version of a theme of its own, or gives them back what they wore before.
 * It is done in the background, one organizer after the other; {@link GiveThemeTask} does it.
 */
@Service
public class GiveTheme {
    private static final int MOST = 1_000;

    private final Database database;
    private final Agencies agencies;
    private final ThemeVersions versions;
    private final Tasks tasks;

    @Inject
    public GiveTheme(Database database, Agencies agencies, ThemeVersions versions, Tasks tasks) {
        this.database = database;
        this.agencies = agencies;
        this.versions = versions;
        this.tasks = tasks;
    }

    /**
     * What a task has to know besides its organizers.
     *
     * @param theme empty to give back what was worn before
     */
    public record Dress(String theme, int number) {
        public static final Dress BACK = new Dress("", 0);

        public boolean back() {
            return theme.isEmpty();
        }
    }

    public sealed interface Result {
        record Begun(UUID task) implements Result {}

        record NobodyChosen() implements Result {}

        /** No agency here, no such version, or an organizer that is not the agency's. */
        record NotThere() implements Result {}
    }

    /** @param call at the agency's home */
    public Result execute(CallContext call, Dress dress, List<TenantId> organizers) {
        if (organizers.isEmpty()) {
            return new Result.NobodyChosen();
        }
        if (organizers.size() > MOST || !agencies.caredFrom(call.tenant()).containsAll(organizers)) {
            return new Result.NotThere();
        }
        return database.inTransaction(call.tenant(), () -> {
            if (!dress.back() && versions.find(dress.theme(), dress.number()).isEmpty()) {
                return new Result.NotThere();
            }
            var items = organizers.stream().distinct().map(TenantId::value).toList();
            return new Result.Begun(tasks.start(call, GiveThemeTask.KIND, items, Json.write(dress)));
        });
    }
}
