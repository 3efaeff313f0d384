package dev.bilten.identity.app;

import dev.bilten.cache.api.Expiring;
import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.AgencyGuests;
import dev.bilten.identity.infra.AgencyPasses;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads somebody of an agency into an organizer's admin: a pass from the agency's home, shown once at the organizer's door.
 * Both ends look whether the agency looks after this organizer and is let in by it.
 */
@Service
public class EnterOrganizer {
    /** Longer than a pass is good. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Database database;
    private final Tenants tenants;
    private final Members members;
    private final AgencyPasses passes;
    private final AgencyGuests guests;
    private final Sessions sessions;
    private final Expiring expiring;
    private final Journal journal;

    @Inject
    public EnterOrganizer(
            Database database,
            Tenants tenants,
            Members members,
            AgencyPasses passes,
            AgencyGuests guests,
            Sessions sessions,
            Expiring expiring,
            Journal journal) {
        this.database = database;
        this.tenants = tenants;
        this.members = members;
        this.passes = passes;
        this.guests = guests;
        this.sessions = sessions;
        this.expiring = expiring;
        this.journal = journal;
    }

    /** Where the door is, and what to show there. */
    public record Invitation(String host, String pass) {
        @Override
        public String toString() {
            return "Invitation[" + host + "]";
        }
    }

    /** Called at the agency's home. Empty where this person may not enter there, or there is no such organizer. */
    public Optional<Invitation> invite(CallContext home, TenantId organizer) {
        if (home.actor().kind() != Actor.Kind.MEMBER) {
            return Optional.empty();
        }
        var member = new MemberId(UUID.fromString(home.actor().id()));
        var epoch = database.inTransaction(home.tenant(), () -> members.current(member))
                .map(Members.Current::epoch);
        var there = tenants.byId(organizer).map(tenant -> tenant.context());
        if (epoch.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        var from = home.tenant().id();
        return guests.of(there.get(), from, member, epoch.get())
                .flatMap(ignored -> tenants.primaryHost(organizer))
                .map(host -> new Invitation(host, passes.issue(there.get(), from, member, epoch.get(), home.now())));
    }

    /** Who shows this pass at the organizer's door; empty for one that is not good, or not any more. */
    public Optional<SignedIn> look(TenantContext organizer, String pass, Instant now) {
        return passes.read(organizer, pass, now)
                .flatMap(read -> guests.of(organizer, read.home(), read.member(), read.epoch()));
    }

    /** A session at the organizer; a pass is good for one. Answers the token for the cookie. */
    public Optional<String> enter(CallContext call, String pass) {
        var read = passes.read(call.tenant(), pass, call.now());
        var guest = look(call.tenant(), pass, call.now());
        if (read.isEmpty() || guest.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (expiring.count("agency-pass:" + read.get().serial(), REMEMBERED) > 1) {
                return Optional.empty();
            }
            var subject = new GuestSubject(
                    read.get().home(), read.get().member(), read.get().epoch());
            var token = sessions.open(call.tenant().id().toString(), subject.text());
            tell(call, guest.get());
            return Optional.of(token);
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Nobody can enter now. Try again in a moment.");
        }
    }

    private void tell(CallContext call, SignedIn guest) {
        var theirs = new CallContext(call.tenant(), guest.actor(), call.reason(), call.clock(), call.requestId());
        database.inTransaction(
                call.tenant(),
                () -> journal.audit(
                        theirs,
                        Change.created(
                                "agency.entered", "agency", guest.member().toString(), Map.of("name", guest.name()))));
    }
}
