package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys' table. */
@Service
public class SigningKeys {
    private final Database database;

    @Inject
    public SigningKeys(Database database) {
        this.database = database;
    }

    /** @param privateKey encrypted */
    public record Row(String id, byte[] publicKey, String privateKey, Instant createdAt, Optional<Instant> retiredAt) {
        public boolean current() {
            return retiredAt.isEmpty();
        }
    }

    /** The newest first. */
    public List<Row> all() {
        return database.sql().createQuery("""
                        select id, public_key, private_key, created_at, retired_at from signing_key
                        order by retired_at is not null, created_at desc, id""").mapTo(Row.class).list();
    }

    /** Nothing happens where one signs already: two at once make one. */
    public void add(Row row) {
        database.sql().createUpdate("""
                        insert into signing_key (id, public_key, private_key, created_at)
                        values (:id, :publicKey, :privateKey, :createdAt)
                        on conflict ((true)) where retired_at is null do nothing""").bindMethods(row).execute();
    }

    public void retire(Instant now) {
        database.sql()
                .createUpdate("update signing_key set retired_at = :now where retired_at is null")
                .bind("now", now)
                .execute();
    }
}
