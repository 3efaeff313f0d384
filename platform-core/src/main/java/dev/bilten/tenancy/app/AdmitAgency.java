package dev.bilten.tenancy.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Care;
import dev.bilten.tenancy.infra.AgencyRows;
import dev.bilten.tenancy.infra.CachedAgencies;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * An organizer shuts its agency's people out, or lets them in again. Who is in is out with the next request. What the agency
 * gave stays: the theme that is worn and the settings handed down.
 */
@Service
public class AdmitAgency {
    private final Database database;
    private final AgencyRows agencies;
    private final CachedAgencies cached;
    private final Journal journal;

    @Inject
    public AdmitAgency(Database database, AgencyRows agencies, CachedAgencies cached, Journal journal) {
        this.database = database;
        this.agencies = agencies;
        this.cached = cached;
        this.journal = journal;
    }

    /** False for an organizer that has no agency. */
    public boolean execute(CallContext call, boolean admitted) {
        var before = database.inTransaction(PlatformContext.PLATFORM, () -> change(call, admitted));
        before.filter(care -> care.admitted() != admitted)
                .ifPresent(care -> database.inTransaction(
                        call.tenant(),
                        () -> journal.audit(
                                call,
                                new Change(
                                        admitted ? "agency.admitted" : "agency.shut-out",
                                        "agency",
                                        care.agency().id().toString(),
                                        Map.of("admitted", care.admitted()),
                                        Map.of("admitted", admitted)))));
        return before.isPresent();
    }

    private Optional<Care> change(CallContext call, boolean admitted) {
        agencies.lock(call.tenant().id());
        var before = agencies.of(call.tenant().id());
        if (before.isPresent()) {
            agencies.admit(call.tenant().id(), admitted);
            cached.changed(call.tenant());
        }
        return before;
    }
}
