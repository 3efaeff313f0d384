package dev.bilten.ordering.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.HoldId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Which cart holds once more what was in one whose time is over. Its key follows from that of the other one. */
@Service
public class HeldAgain {
    private final Database database;

    @Inject
    public HeldAgain(Database database) {
        this.database = database;
    }

    /** The key of the one that still lives, or became an order. */
    public Optional<String> secret(Hold over, String secret, Instant now) {
        return database.sql()
                .createQuery("""
                        select n.id from hold o join hold n on n.id = o.again
                        where o.id = :over and (n.state = 'ORDERED' or (n.state = 'ACTIVE' and n.expires_at > :now))""")
                .bind("over", over.id())
                .bind("now", now)
                .mapTo(HoldId.class)
                .findOne()
                .map(id -> following(secret, id));
    }

    /**
     * From here on the buyer finds the new one with the key to the old one, which the caller has locked.
     *
     * @return the new key to the new one
     */
    public String note(Hold over, String secret, HoldId now) {
        database.sql()
                .createUpdate("update hold set again = :now where id = :over")
                .bind("over", over.id())
                .bind("now", now)
                .execute();
        var following = following(secret, now);
        database.sql()
                .createUpdate("update hold set secret_hash = :hash where id = :now")
                .bind("now", now)
                .bind("hash", Secrets.hash(following))
                .execute();
        return following;
    }

    private static String following(String secret, HoldId now) {
        return Secrets.following(secret, now.toString());
    }
}
