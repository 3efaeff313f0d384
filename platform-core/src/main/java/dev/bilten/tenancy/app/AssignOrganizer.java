package dev.bilten.tenancy.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agency;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.AgencyRows;
import dev.bilten.tenancy.infra.CachedAgencies;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives an organizer into the care of an agency, or takes it away; both logs tell it. Nobody has two agencies. */
@Service
public class AssignOrganizer {
    private final Database database;
    private final TenantRows tenants;
    private final AgencyRows agencies;
    private final CachedAgencies cached;
    private final Journal journal;

    @Inject
    public AssignOrganizer(
            Database database, TenantRows tenants, AgencyRows agencies, CachedAgencies cached, Journal journal) {
        this.database = database;
        this.tenants = tenants;
        this.agencies = agencies;
        this.cached = cached;
        this.journal = journal;
    }

    public sealed interface Result {
        record Assigned(Tenant organizer) implements Result {}

        /** No such agency, or no such active organizer. */
        record NotThere() implements Result {}

        /** It has an agency, or leads one. */
        record Taken() implements Result {}
    }

    public Result execute(PlatformCall call, AgencyId id, TenantId organizer) {
        var result = database.inTransaction(PlatformContext.PLATFORM, () -> assign(call, id, organizer));
        if (result instanceof Result.Assigned(var tenant)) {
            tell(call, tenant.context(), "agency.assigned", id);
        }
        return result;
    }

    private Result assign(PlatformCall call, AgencyId id, TenantId organizer) {
        agencies.lock(organizer);
        var tenant = tenants.byId(organizer).filter(known -> known.state() == Tenant.State.ACTIVE);
        if (tenant.isEmpty() || agencies.find(id).isEmpty()) {
            return new Result.NotThere();
        }
        if (agencies.of(organizer).isPresent() || agencies.ledFrom(organizer).isPresent()) {
            return new Result.Taken();
        }
        agencies.assign(organizer, id, call.now());
        cached.changed(tenant.get().context());
        journal.audit(call, Change.created("agency.assigned", "agency", id.toString(), Map.of("organizer", organizer)));
        return new Result.Assigned(tenant.get());
    }

    /** False where the agency does not look after it. */
    public boolean dismiss(PlatformCall call, AgencyId id, TenantId organizer) {
        var dismissed = database.inTransaction(PlatformContext.PLATFORM, () -> {
            agencies.lock(organizer);
            var theirs = agencies.of(organizer)
                    .filter(care -> care.agency().id().equals(id))
                    .flatMap(ignored -> tenants.byId(organizer));
            theirs.ifPresent(tenant -> {
                agencies.dismiss(organizer);
                cached.changed(tenant.context());
                journal.audit(
                        call,
                        new Change("agency.dismissed", "agency", id.toString(), Map.of("organizer", organizer), null));
            });
            return theirs;
        });
        dismissed.ifPresent(tenant -> tell(call, tenant.context(), "agency.dismissed", id));
        return dismissed.isPresent();
    }

    /** The organizer reads it in its own log; another schema, hence another transaction. */
    private void tell(PlatformCall call, TenantContext organizer, String action, AgencyId id) {
        var agency = database.inTransaction(PlatformContext.PLATFORM, () -> agencies.find(id));
        var inside = new CallContext(organizer, call.actor(), call.reason(), call.clock(), call.requestId());
        var named = Map.of("agency", agency.map(Agency::name).orElse(""));
        boolean began = action.equals("agency.assigned");
        database.inTransaction(
                organizer,
                () -> journal.audit(
                        inside,
                        new Change(action, "agency", id.toString(), began ? null : named, began ? named : null)));
    }
}
