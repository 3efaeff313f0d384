package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.AgencyGuests;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who the browser with this token is: Redis says the person, the database what they may do. A token of another organizer
 * is nobody's here. Somebody of the organizer's agency is known by their own name.
 */
@Service
public class SessionLookup {
    private final Sessions sessions;
    private final MemberRights rights;
    private final AgencyGuests guests;

    @Inject
    public SessionLookup(Sessions sessions, MemberRights rights, AgencyGuests guests) {
        this.sessions = sessions;
        this.rights = rights;
        this.guests = guests;
    }

    /** Throws UNAVAILABLE while Redis is away: whether somebody is signed in is unknown then, and nobody is signed out. */
    public Optional<SignedIn> find(TenantContext tenant, String token) {
        return subject(tenant, token)
                .flatMap(subject -> GuestSubject.is(subject) ? guest(tenant, subject) : member(tenant, subject));
    }

    private Optional<SignedIn> member(TenantContext tenant, String text) {
        var subject = MemberSubject.parse(text);
        return rights.of(tenant, subject.member(), subject.epoch());
    }

    private Optional<SignedIn> guest(TenantContext tenant, String text) {
        var subject = GuestSubject.parse(text);
        return guests.of(tenant, subject.home(), subject.member(), subject.epoch());
    }

    private Optional<String> subject(TenantContext tenant, String token) {
        try {
            return sessions.subject(tenant.id().toString(), token);
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Sessions cannot be read now. Try again in a moment.");
        }
    }
}
