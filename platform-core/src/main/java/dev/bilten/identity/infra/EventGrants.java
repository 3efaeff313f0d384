package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.domain.Doors;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What members may do at single events, from those of their teams that are limited to some. */
@Service
public class EventGrants {
    private final Database database;
    private final Teams teams;

    @Inject
    public EventGrants(Database database, Teams teams) {
        this.database = database;
        this.teams = teams;
    }

    public record Row(UUID event, List<String> permissions) {}

    /** By event, the check-in lists they are limited to. */
    public Map<UUID, Set<UUID>> doors(MemberId member) {
        return Doors.of(teams.of(member));
    }

    public Map<UUID, Set<String>> of(MemberId member) {
        return database.sql().createQuery("""
                        select one.event, array_agg(distinct one.permission) as permissions
                        from (select unnest(t.events) as event, t.permissions
                              from team t join team_member tm on tm.team_id = t.id
                              where tm.member_id = :member and t.events is not null) at_events,
                             lateral (select at_events.event, unnest(at_events.permissions) as permission) one
                        group by one.event""").bind("member", member).mapTo(Row.class).list().stream()
                .collect(Collectors.toMap(Row::event, row -> Set.copyOf(row.permissions())));
    }
}
