package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.OpenSession;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.SessionLists;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Where a member is signed in now, used last first. Whoever comes from the organizer's agency is signed in at its home and
 * listed there.
 */
@Service
public class ListSessions {
    private final Database database;
    private final Members members;
    private final SessionLists lists;

    @Inject
    public ListSessions(Database database, Members members, SessionLists lists) {
        this.database = database;
        this.members = members;
        this.lists = lists;
    }

    /** None of somebody shut out, or of nobody here. */
    public List<OpenSession> of(TenantContext tenant, MemberId member, Instant now) {
        var current = database.inTransaction(tenant, () -> members.current(member));
        try {
            return current.map(one -> lists.all(tenant.id().toString(), member, one.epoch(), now))
                    .orElse(List.of());
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Sessions cannot be read now. Try again in a moment.");
        }
    }

    /** The name that the session with this token has in the list. */
    public static String id(String token) {
        return Secrets.hash(token);
    }
}
