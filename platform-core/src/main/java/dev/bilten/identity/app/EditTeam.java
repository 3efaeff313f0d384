package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Permission;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.MemberRights;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Renames a team and says anew what it may do. A team that may do everything keeps doing so; what a plugin that is away
 * gave a team stays with it.
 */
@Service
public class EditTeam {
    private final Database database;
    private final Teams teams;
    private final Members members;
    private final MemberRights rights;
    private final PermissionRegistry registry;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public EditTeam(
            Database database,
            Teams teams,
            Members members,
            MemberRights rights,
            PermissionRegistry registry,
            Grants grants,
            Journal journal) {
        this.database = database;
        this.teams = teams;
        this.members = members;
        this.rights = rights;
        this.registry = registry;
        this.grants = grants;
        this.journal = journal;
    }

    /**
     * @param permissions what it may do from now on; of no meaning for a team that may do everything
     * @param events where it may do so; none is everywhere
     * @param lists of these events, by event, the check-in lists it works at; all of one that is not named
     */
    public record Command(String name, Set<String> permissions, Set<UUID> events, Map<UUID, Set<UUID>> lists) {
        public Command {
            lists = Map.copyOf(lists);
            permissions = Set.copyOf(permissions);
            events = Set.copyOf(events);
        }

        public Command(String name, Set<String> permissions) {
            this(name, permissions, Set.of());
        }

        public Command(String name, Set<String> permissions, Set<UUID> events) {
            this(name, permissions, events, Map.of());
        }

        private Rights rights(Set<String> all) {
            return events.isEmpty()
                    ? new Rights(false, all)
                    : Rights.within(events, all).atLists(lists);
        }
    }

    public sealed interface Result {
        record Saved() implements Result {}

        record BeyondYourRights() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}

        record NotThere() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, TeamId id, Command command) {
        var wrong = new ArrayList<Violation>();
        Names.check("/name", command.name()).ifPresent(wrong::add);
        if (!registry.knows(command.permissions())) {
            wrong.add(Violation.of("/permissions", "error.choice"));
        }
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        var found = teams.lock(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        var team = found.get();
        var wanted = team.rights().everything() ? team.rights() : command.rights(with(team, command.permissions()));
        var mine = grants.of(call.actor());
        if (!mine.cover(team.rights()) || !mine.cover(wanted)) {
            return new Result.BeyondYourRights();
        }
        save(call, team, command.name().strip(), wanted);
        return new Result.Saved();
    }

    private Set<String> with(Team team, Set<String> wanted) {
        var known = registry.all().stream().map(Permission::name).collect(Collectors.toSet());
        var all = new HashSet<>(wanted);
        team.rights().named().stream().filter(name -> !known.contains(name)).forEach(all::add);
        return all;
    }

    private void save(CallContext call, Team team, String name, Rights wanted) {
        if (team.name().equals(name) && team.rights().equals(wanted)) {
            return;
        }
        teams.update(team.id(), name, wanted);
        journal.audit(
                call,
                new Change(
                        "team.edited",
                        "team",
                        team.id().toString(),
                        Map.of("name", team.name(), "rights", team.rights()),
                        Map.of("name", name, "rights", wanted)));
        var inIt = members.of(team.id());
        database.afterCommit(() -> inIt.forEach(member -> rights.changed(call.tenant(), member)));
    }
}
