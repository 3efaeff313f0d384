package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Members who have not come in yet: they have an e-mail, teams, and the hash of a secret instead of a password. */
@Service
public class Invites {
    private final Database database;

    @Inject
    public Invites(Database database) {
        this.database = database;
    }

    public record Row(MemberId id, String email, Instant until) {}

    /** False when the e-mail is taken. */
    public boolean insert(MemberId id, String email, String hash, Instant until, Instant at) {
        return database.sql()
                        .createUpdate("""
                                insert into member (id, email, name, password_hash, state, invite_hash, invite_until, created_at)
                                values (:id, :email, left(:email, 120), '', 'INVITED', :hash, :until, :at)
                                on conflict (email) do nothing""")
                        .bind("id", id)
                        .bind("email", email)
                        .bind("hash", hash)
                        .bind("until", until)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /** Whether this e-mail is only invited so far. */
    public boolean waits(String email) {
        return database.sql()
                .createQuery("select exists (select from member where email = :email and state = 'INVITED')")
                .bind("email", email)
                .mapTo(Boolean.class)
                .one();
    }

    public int count() {
        return database.sql()
                .createQuery("select count(*) from member where state = 'INVITED'")
                .mapTo(Integer.class)
                .one();
    }

    /** Locked until the transaction ends, so that nobody comes in meanwhile. */
    public Optional<Row> lock(MemberId id) {
        return database.sql().createQuery("""
                        select id, email, invite_until as until from member
                        where id = :id and state = 'INVITED' for update""").bind("id", id).mapTo(Row.class).findOne();
    }

    public Optional<Row> open(MemberId id, Instant now) {
        return database.sql()
                .createQuery("""
                        select id, email, invite_until as until from member
                        where id = :id and state = 'INVITED' and invite_until > :now""")
                .bind("id", id)
                .bind("now", now)
                .mapTo(Row.class)
                .findOne();
    }

    public Optional<Row> byHash(String hash, Instant now) {
        return database.sql()
                .createQuery("""
                        select id, email, invite_until as until from member
                        where invite_hash = :hash and state = 'INVITED' and invite_until > :now""")
                .bind("hash", hash)
                .bind("now", now)
                .mapTo(Row.class)
                .findOne();
    }

    public void renew(MemberId id, String hash, Instant until) {
        database.sql()
                .createUpdate("""
                        update member set invite_hash = :hash, invite_until = :until
                        where id = :id and state = 'INVITED'""")
                .bind("id", id)
                .bind("hash", hash)
                .bind("until", until)
                .execute();
    }

    /** After {@link #lock}. */
    public void delete(MemberId id) {
        database.sql()
                .createUpdate("delete from team_member where member_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from member where id = :id and state = 'INVITED'")
                .bind("id", id)
                .execute();
    }

    /** False when somebody was quicker, it ran out, or is another one by now. */
    public boolean accept(MemberId id, String hash, String name, String passwordHash, Instant now) {
        return database.sql()
                        .createUpdate("""
                                update member set state = 'ACTIVE', name = :name, password_hash = :password,
                                       invite_hash = null, invite_until = null
                                where id = :id and state = 'INVITED' and invite_hash = :hash and invite_until > :now""")
                        .bind("id", id)
                        .bind("hash", hash)
                        .bind("name", name)
                        .bind("password", passwordHash)
                        .bind("now", now)
                        .execute()
                == 1;
    }
}
