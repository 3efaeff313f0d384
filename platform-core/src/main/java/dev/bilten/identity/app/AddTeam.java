package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a team with some of the rights its maker has, everywhere or at some events alone. */
@Service
public class AddTeam {
    private final Teams teams;
    private final PermissionRegistry registry;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public AddTeam(Teams teams, PermissionRegistry registry, Grants grants, Journal journal) {
        this.teams = teams;
        this.registry = registry;
        this.grants = grants;
        this.journal = journal;
    }

    public record Command(String name, Rights rights) {}

    public sealed interface Result {
        record Added(TeamId team) implements Result {}

        record BeyondYourRights() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var wrong = new ArrayList<Violation>();
        Names.check("/name", command.name()).ifPresent(wrong::add);
        if (!registry.knows(command.rights().named())) {
            wrong.add(Violation.of("/permissions", "error.choice"));
        }
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        if (!grants.of(call.actor()).cover(command.rights())) {
            return new Result.BeyondYourRights();
        }
        var id = TeamId.next();
        var name = command.name().strip();
        teams.insert(id, name, command.rights(), call.now());
        journal.audit(
                call,
                Change.created("team.added", "team", id.toString(), Map.of("name", name, "rights", command.rights())));
        return new Result.Added(id);
    }
}
