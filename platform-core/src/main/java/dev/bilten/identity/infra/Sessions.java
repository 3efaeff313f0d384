package dev.bilten.identity.infra;

import dev.bilten.cache.api.Expiring;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Device;
import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.Secrets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is signed in: a random token in the browser, its hash in Redis. A realm is an organizer or the platform itself; the
 * token of one opens nothing in another. A session says who somebody is, never what they may do.
 */
@Service
public class Sessions {
    /** Since the last request. */
    public static final Duration LIFE = Duration.ofHours(12);

    public static final String PLATFORM = "platform";
    private static final Pattern TOKEN = Pattern.compile("[0-9a-v]{26}");

    private final Expiring expiring;
    private final SessionLists lists;

    @Inject
    public Sessions(Expiring expiring, SessionLists lists) {
        this.expiring = expiring;
        this.lists = lists;
    }

    /** A new token for this person; it is never shown again. */
    public String open(String realm, String subject) {
        var token = Secrets.token();
        expiring.put(key(realm, token), subject, LIFE);
        return token;
    }

    /** The same, and the member finds it among theirs. */
    public String openListed(String realm, String subject, MemberId member, Device device, int epoch, Instant at) {
        var token = Secrets.token();
        lists.add(realm, member, Secrets.hash(token), device, epoch, at);
        expiring.put(key(realm, token), subject, LIFE);
        return token;
    }

    public Optional<String> subject(String realm, String token) {
        return TOKEN.matcher(token).matches() ? expiring.getAndProlong(key(realm, token), LIFE) : Optional.empty();
    }

    public void close(String realm, String token) {
        if (TOKEN.matcher(token).matches()) {
            expiring.remove(key(realm, token));
        }
    }

    private static String key(String realm, String token) {
        return at(realm, Secrets.hash(token));
    }

    static String at(String realm, String hash) {
        return "session:" + realm + ":" + hash;
    }
}
