package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;

/** Ends one session, on every node at once. Without Redis it cannot, and says so: nobody shall think they are out. */
@Service
public class SignOut {
    private final Sessions sessions;

    @Inject
    public SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public void execute(TenantContext tenant, String token) {
        close(tenant.id().toString(), token);
    }

    /** The same for an operator. */
    public void operator(String token) {
        close(Sessions.PLATFORM, token);
    }

    private void close(String realm, String token) {
        try {
            sessions.close(realm, token);
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "You are not signed out yet. Try again in a moment.");
        }
    }
}
