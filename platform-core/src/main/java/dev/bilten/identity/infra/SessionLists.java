package dev.bilten.identity.infra;

import dev.bilten.cache.api.Expiring;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Device;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.OpenSession;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which sessions a member has, beside the sessions themselves. It says nothing about who may come in: what is missing here is
 * not listed, and what is listed but gone is dropped. When a session was used last is read off the time it has left, so no
 * request writes for it.
 */
@Service
public class SessionLists {
    /** Since the last sign-in; no browser keeps a cookie longer. */
    private static final Duration KEPT = Duration.ofDays(400);
    /** As often as this many are listed, those that ran out are dropped. */
    private static final int TIDY = 64;

    private final Expiring expiring;

    @Inject
    public SessionLists(Expiring expiring) {
        this.expiring = expiring;
    }

    /** @param epoch the member's, under which it was opened */
    record Entry(Device device, Instant openedAt, int epoch) {}

    /** Before the session is there, so that none can be open and not listed. */
    public void add(String realm, MemberId member, String session, Device device, int epoch, Instant at) {
        var entry = Json.write(new Entry(device, at, epoch));
        if (expiring.putIn(list(realm, member), session, entry, KEPT) % TIDY == 0) {
            all(realm, member, epoch, at);
        }
    }

    /** Last used first. */
    public List<OpenSession> all(String realm, MemberId member, int epoch, Instant now) {
        var open = new ArrayList<OpenSession>();
        expiring.allIn(list(realm, member)).forEach((session, text) -> {
            var entry = Json.read(text, Entry.class);
            var left = expiring.left(Sessions.at(realm, session)).filter(ignored -> entry.epoch() == epoch);
            if (left.isPresent()) {
                var lastUsed = now.minus(Sessions.LIFE.minus(left.get()));
                open.add(new OpenSession(session, entry.device(), entry.openedAt(), lastUsed));
            } else if (entry.openedAt().isBefore(now.minus(Sessions.LIFE))) {
                // a younger one may be about to open
                expiring.removeFrom(list(realm, member), session);
            }
        });
        open.sort(Comparator.comparing(OpenSession::lastUsed).reversed());
        return open;
    }

    /** Ends one that is listed as this member's; false when there is no such. */
    public boolean end(String realm, MemberId member, String session) {
        if (!expiring.allIn(list(realm, member)).containsKey(session)) {
            return false;
        }
        expiring.remove(Sessions.at(realm, session));
        expiring.removeFrom(list(realm, member), session);
        return true;
    }

    private static String list(String realm, MemberId member) {
        return "sessions-of:" + realm + ":" + member;
    }
}
