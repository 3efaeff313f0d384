package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The teams of the organizer whose transaction runs. */
@Service
public class Teams {
    private final Database database;

    @Inject
    public Teams(Database database) {
        this.database = database;
    }

    public record Row(
            TeamId id,
            String name,
            boolean everything,
            List<String> permissions,
            @Nullable List<UUID> events,
            String lists,
            Instant createdAt,
            int members) {
        Team team() {
            return new Team(id, name, rights(), createdAt, members);
        }

        private Rights rights() {
            return events == null
                    ? new Rights(everything, Set.copyOf(permissions))
                    : Rights.within(Set.copyOf(events), Set.copyOf(permissions)).atLists(NamedLists.read(lists));
        }
    }

    public void insert(TeamId id, String name, Rights rights, Instant at) {
        database.sql()
                .createUpdate("""
                        insert into team (id, name, everything, permissions, events, lists, created_at)
                        values (:id, :name, :everything, :permissions, nullif(cast(:events as uuid[]), '{}'),
                                cast(:lists as jsonb), :at)""")
                .bind("id", id)
                .bind("name", name)
                .bind("everything", rights.everything())
                .bindArray(
                        "permissions",
                        String.class,
                        rights.named().stream().sorted().toList())
                .bindArray("events", UUID.class, rights.events().keySet())
                .bind("lists", NamedLists.write(rights))
                .bind("at", at)
                .execute();
    }

    public void update(TeamId id, String name, Rights rights) {
        database.sql()
                .createUpdate("""
                        update team set name = :name, permissions = :permissions,
                               events = nullif(cast(:events as uuid[]), '{}'), lists = cast(:lists as jsonb) where id = :id""")
                .bind("id", id)
                .bind("name", name)
                .bindArray(
                        "permissions",
                        String.class,
                        rights.named().stream().sorted().toList())
                .bindArray("events", UUID.class, rights.events().keySet())
                .bind("lists", NamedLists.write(rights))
                .execute();
    }

    /** Its members leave it. */
    public void delete(TeamId id) {
        database.sql()
                .createUpdate("delete from team_member where team_id = :id")
                .bind("id", id)
                .execute();
        database.sql()
                .createUpdate("delete from team where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Locked until the transaction ends. */
    public Optional<Team> lock(TeamId id) {
        database.sql()
                .createQuery("select id from team where id = :id for update")
                .bind("id", id)
                .mapTo(TeamId.class)
                .findOne();
        return all().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** What each team of a member gives. */
    List<Rights> of(MemberId member) {
        return database.sql()
                .createQuery("""
                        select t.id, t.name, t.everything, t.permissions, t.events, t.lists, t.created_at, 1 as members
                        from team t join team_member tm on tm.team_id = t.id where tm.member_id = :member""")
                .bind("member", member)
                .mapTo(Row.class)
                .map(Row::rights)
                .list();
    }

    public List<Team> all() {
        return database.sql().createQuery("""
                        select t.id, t.name, t.everything, t.permissions, t.events, t.lists, t.created_at,
                               (select count(*) from team_member tm where tm.team_id = t.id) as members
                        from team t order by t.created_at, t.id""").mapTo(Row.class).map(Row::team).list();
    }
}
