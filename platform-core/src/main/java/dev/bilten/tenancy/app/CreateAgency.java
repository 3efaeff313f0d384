package dev.bilten.tenancy.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.AgencyRows;
import dev.bilten.tenancy.infra.CachedAgencies;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.inject.Inject;
import java.util.Map;

/** Makes an organizer the home of an agency: its people may then look after others. */
@Service
public class CreateAgency {
    private static final int LONGEST = 120;

    private final TenantRows tenants;
    private final AgencyRows agencies;
    private final CachedAgencies cached;
    private final Journal journal;

    @Inject
    public CreateAgency(TenantRows tenants, AgencyRows agencies, CachedAgencies cached, Journal journal) {
        this.tenants = tenants;
        this.agencies = agencies;
        this.cached = cached;
        this.journal = journal;
    }

    public record Command(TenantId home, String name) {}

    public sealed interface Result {
        record Created(Agency agency) implements Result {}

        record NoSuchOrganizer() implements Result {}

        /** An agency is led from there already, or another one looks after it: none looks after agencies. */
        record Taken() implements Result {}

        record NameInvalid() implements Result {}
    }

    @Transactional
    public Result execute(PlatformCall call, Command command) {
        var name = command.name().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return new Result.NameInvalid();
        }
        agencies.lock(command.home());
        var home = tenants.byId(command.home()).filter(tenant -> tenant.state() == Tenant.State.ACTIVE);
        if (home.isEmpty()) {
            return new Result.NoSuchOrganizer();
        }
        var id = AgencyId.next();
        if (agencies.of(command.home()).isPresent() || !agencies.insert(id, name, command.home(), call.now())) {
            return new Result.Taken();
        }
        var agency = new Agency(id, name, home.get().context());
        cached.changed(agency.home());
        journal.audit(
                call,
                Change.created(
                        "agency.created",
                        "agency",
                        id.toString(),
                        Map.of("name", name, "home", home.get().slug())));
        return new Result.Created(agency);
    }
}
