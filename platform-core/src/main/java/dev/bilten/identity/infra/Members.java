package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.api.TeamId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of the organizer whose transaction runs. */
@Service
public class Members {
    private static final String TEAMS_OF_M =
            "from team t join team_member tm on tm.team_id = t.id where tm.member_id = m.id";

    private final Database database;
    private final EventGrants events;

    @Inject
    public Members(Database database, EventGrants events) {
        this.database = database;
        this.events = events;
    }

    /** What is needed to let somebody in. */
    public record Credentials(
            MemberId id, String name, String email, String passwordHash, Member.State state, int sessionEpoch) {}

    /** @param epoch which sessions are still good */
    public record Current(SignedIn signedIn, int epoch) {}

    /** @param only not shut out, and in no other team */
    public record InTeam(String name, boolean only) {}

    public record WithRights(
            MemberId id, String name, String email, boolean everything, List<String> permissions, int epoch) {
        SignedIn signedIn(EventGrants events) {
            return new SignedIn(
                    id, name, email, new Rights(everything, Set.copyOf(permissions), events.of(id), events.doors(id)));
        }
    }

    public Optional<Credentials> credentials(String email) {
        return database.sql()
                .createQuery(
                        "select id, name, email, password_hash, state, session_epoch from member where email = :email")
                .bind("email", email)
                .mapTo(Credentials.class)
                .findOne();
    }

    /** A member and what they may do; empty for one who is disabled. */
    public Optional<SignedIn> active(MemberId id) {
        return current(id).map(Current::signedIn);
    }

    /** The same with what tells their sessions apart. */
    public Optional<Current> current(MemberId id) {
        return database.sql()
                .createQuery("""
                        select m.id, m.name, m.email,
                               coalesce((select bool_or(t.everything) %1$s), false) as everything,
                               array(select distinct unnest(t.permissions) %1$s and t.events is null) as permissions,
                               m.session_epoch as epoch
                        from member m where m.id = :id and m.state = 'ACTIVE'""".formatted(TEAMS_OF_M))
                .bind("id", id)
                .mapTo(WithRights.class)
                .findOne()
                .map(member -> new Current(member.signedIn(events), member.epoch()));
    }

    /** False when the e-mail is taken. */
    public boolean insert(MemberId id, String email, String name, String passwordHash, Instant at) {
        return database.sql()
                        .createUpdate("""
                                insert into member (id, email, name, password_hash, created_at)
                                values (:id, :email, :name, :hash, :at) on conflict (email) do nothing""")
                        .bind("id", id)
                        .bind("email", email)
                        .bind("name", name)
                        .bind("hash", passwordHash)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    public void join(MemberId member, TeamId team) {
        database.sql()
                .createUpdate(
                        "insert into team_member (team_id, member_id) values (:team, :member) on conflict do nothing")
                .bind("team", team)
                .bind("member", member)
                .execute();
    }

    public void leaveAll(MemberId member) {
        database.sql()
                .createUpdate("delete from team_member where member_id = :member")
                .bind("member", member)
                .execute();
    }

    public List<MemberId> of(TeamId team) {
        return database.sql()
                .createQuery("select member_id from team_member where team_id = :team")
                .bind("team", team)
                .mapTo(MemberId.class)
                .list();
    }

    public List<TeamId> teamsOf(MemberId member) {
        return database.sql()
                .createQuery("select team_id from team_member where member_id = :member")
                .bind("member", member)
                .mapTo(TeamId.class)
                .list();
    }

    /** What was opened until now is worth nothing any more. */
    public void endSessions(MemberId id) {
        database.sql()
                .createUpdate("update member set session_epoch = session_epoch + 1 where id = :id")
                .bind("id", id)
                .execute();
    }

    public void rehash(MemberId id, String old, String hash) {
        database.sql()
                .createUpdate("update member set password_hash = :hash where id = :id and password_hash = :old")
                .bind("hash", hash)
                .bind("id", id)
                .bind("old", old)
                .execute();
    }

    /** False when there is no such member, or they are not as was thought. */
    public boolean turn(MemberId id, Member.State from, Member.State state) {
        return database.sql()
                        .createUpdate("update member set state = :state where id = :id and state = :from")
                        .bind("from", from)
                        .bind("state", state)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /**
     * The active members who may do everything, locked until the transaction ends, so that two cannot remove each other or
     * themselves. Read once more under the lock: whoever waited for it saw the teams as they were before.
     */
    public List<MemberId> lockOwners() {
        owners("order by m.id for update of m");
        return owners("order by m.id");
    }

    private List<MemberId> owners(String end) {
        return database.sql()
                .createQuery("""
                        select m.id from member m
                        where m.state = 'ACTIVE' and exists (select %s and t.everything)
                        %s""".formatted(TEAMS_OF_M, end))
                .mapTo(MemberId.class)
                .list();
    }

    /** Whether anybody active may do everything without being in this team. */
    public boolean ownedWithout(TeamId team) {
        return database.sql()
                .createQuery("""
                        select exists (select from member m where m.state = 'ACTIVE'
                                       and exists (select %s and t.everything and t.id <> :team))""".formatted(TEAMS_OF_M))
                .bind("team", team)
                .mapTo(Boolean.class)
                .one();
    }

    /** Members of this team; those who are in no other are alone in it. */
    public List<InTeam> inTeam(TeamId team) {
        return database.sql()
                .createQuery("""
                        select m.name, m.state <> 'DISABLED' and not exists (select from team_member other
                               where other.member_id = m.id and other.team_id <> :team) as only
                        from member m join team_member tm on tm.member_id = m.id
                        where tm.team_id = :team order by m.name, m.id""")
                .bind("team", team)
                .mapTo(InTeam.class)
                .list();
    }

    public Optional<Member> find(MemberId id) {
        return list("where m.id = :id", id).stream().findFirst();
    }

    public List<Member> all() {
        return list("where cast(:id as uuid) is null", null);
    }

    private List<Member> list(String where, @Nullable MemberId id) {
        return database.sql()
                .createQuery("""
                        select m.id, m.email, m.name, m.state, m.created_at,
                               array(select t.name %s order by t.name) as teams
                        from member m %s order by m.created_at, m.id""".formatted(TEAMS_OF_M, where))
                .bind("id", id == null ? null : id.value())
                .mapTo(Member.class)
                .list();
    }
}
