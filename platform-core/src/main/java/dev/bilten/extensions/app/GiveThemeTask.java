package dev.bilten.extensions.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.api.ThemeChoice.Given;
import dev.bilten.extensions.infra.ThemeVersions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.Care;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Dresses one organizer after the other. Each is asked anew whether the agency still looks after it and is let in: who left
 * meanwhile, or shut it out, keeps what it wears. Doing it twice changes nothing.
 */
@Service
public class GiveThemeTask implements TaskKind {
    public static final String KIND = "themes.give";

    private final Database database;
    private final Tenants tenants;
    private final Agencies agencies;
    private final TenantSettings settings;
    private final ThemeVersions versions;

    @Inject
    public GiveThemeTask(
            Database database, Tenants tenants, Agencies agencies, TenantSettings settings, ThemeVersions versions) {
        this.database = database;
        this.tenants = tenants;
        this.agencies = agencies;
        this.settings = settings;
        this.versions = versions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    /** Answers how many kept what they wear. */
    @Override
    public Optional<String> whole(CallContext call, Task task, Consumer<UUID> through) {
        var dress = Json.read(task.input(), GiveTheme.Dress.class);
        int kept = 0;
        for (var item : task.items()) {
            if (gone(call, dress) || !dress(call, new TenantId(item), dress)) {
                kept++;
            }
            through.accept(item);
        }
        return Optional.of(String.valueOf(kept));
    }

    /** Removed while the task went through the others. */
    private boolean gone(CallContext home, GiveTheme.Dress dress) {
        return !dress.back()
                && database.inTransaction(home.tenant(), () -> versions.find(dress.theme(), dress.number()))
                        .isEmpty();
    }

    private boolean dress(CallContext home, TenantId id, GiveTheme.Dress dress) {
        var organizer = tenants.byId(id)
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE)
                .map(Tenant::context);
        var agency = organizer
                .flatMap(agencies::read)
                .filter(Care::admitted)
                .map(Care::agency)
                .filter(one -> one.home().id().equals(home.tenant().id()));
        return organizer.isPresent() && agency.isPresent() && change(home, organizer.get(), agency.get(), dress);
    }

    private boolean change(CallContext home, TenantContext organizer, Agency agency, GiveTheme.Dress dress) {
        var who = home.actor();
        var named = new Actor(who.kind(), who.id(), who.name() + " (" + agency.name() + ")");
        var call = new CallContext(organizer, named, "dressed by the agency", home.clock(), home.requestId());
        return database.inTransaction(organizer, () -> {
            var now = settings.read(organizer, ThemeChoice.KEY).orElse(ThemeChoice.NONE);
            var next = dress.back() ? before(organizer, agency, now) : Optional.of(given(agency, now, dress));
            if (next.isEmpty() || next.get().equals(now)) {
                return false;
            }
            // the way back leads to what the organizer chose, however often the agency changed its mind
            if (now.given() == null) {
                settings.save(call, ThemeChoice.BEFORE, now);
            }
            settings.save(call, ThemeChoice.KEY, next.get());
            return true;
        });
    }

    /** Another version of the same theme keeps what was chosen of its options. */
    private static ThemeChoice given(Agency agency, ThemeChoice now, GiveTheme.Dress dress) {
        var same = now.isGivenBy(agency.id()) && now.theme().equals(dress.theme());
        return new ThemeChoice(dress.theme(), same ? now.options() : Map.of(), new Given(agency.id(), dress.number()));
    }

    /** Only from what the agency gave: what an organizer chose itself is not the agency's to take back. */
    private Optional<ThemeChoice> before(TenantContext organizer, Agency agency, ThemeChoice now) {
        return now.isGivenBy(agency.id()) ? settings.read(organizer, ThemeChoice.BEFORE) : Optional.empty();
    }
}
