package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.OperatorId;
import dev.bilten.identity.api.SignedInOperator;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The operators of the platform, in the control schema. */
@Service
public class Operators {
    private final Database database;

    @Inject
    public Operators(Database database) {
        this.database = database;
    }

    public record Credentials(OperatorId id, String email, String name, String passwordHash) {
        public SignedInOperator signedIn() {
            return new SignedInOperator(id, name, email);
        }
    }

    public Optional<Credentials> byEmail(String email) {
        return database.sql()
                .createQuery("select id, email, name, password_hash from operator where email = :email")
                .bind("email", email)
                .mapTo(Credentials.class)
                .findOne();
    }

    public Optional<Credentials> byId(OperatorId id) {
        return database.sql()
                .createQuery("select id, email, name, password_hash from operator where id = :id")
                .bind("id", id)
                .mapTo(Credentials.class)
                .findOne();
    }

    /** False when the e-mail is an operator's already. */
    public boolean insert(OperatorId id, String email, String name, String passwordHash, Instant at) {
        return database.sql()
                        .createUpdate("""
                                insert into operator (id, email, name, password_hash, created_at)
                                values (:id, :email, :name, :hash, :at) on conflict (email) do nothing""")
                        .bind("id", id)
                        .bind("email", email)
                        .bind("name", name)
                        .bind("hash", passwordHash)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    public void rehash(OperatorId id, String old, String hash) {
        database.sql()
                .createUpdate("update operator set password_hash = :hash where id = :id and password_hash = :old")
                .bind("hash", hash)
                .bind("id", id)
                .bind("old", old)
                .execute();
    }
}
