package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.PasswordHashes;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a member of one or more teams. Nobody lets somebody into a team that may do more than themselves. */
@Service
public class AddMember {
    private final Database database;
    private final Members members;
    private final Teams teams;
    private final Grants grants;
    private final PasswordHashes hashes;
    private final Journal journal;

    @Inject
    public AddMember(
            Database database, Members members, Teams teams, Grants grants, PasswordHashes hashes, Journal journal) {
        this.database = database;
        this.members = members;
        this.teams = teams;
        this.grants = grants;
        this.hashes = hashes;
        this.journal = journal;
    }

    public record Command(String email, String name, String password, Set<TeamId> teams) {
        public Command {
            teams = Set.copyOf(teams);
        }

        @Override
        public String toString() {
            return "AddMember[" + email + "]";
        }
    }

    public sealed interface Result {
        record Added(MemberId member) implements Result {}

        record EmailTaken() implements Result {}

        record BeyondYourRights() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    public Result execute(CallContext call, Command command) {
        var email = Email.normal(command.email());
        var wrong = Names.person(email, command.name(), command.password());
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        // before the transaction: it takes tens of milliseconds, and nobody's connection shall wait for that
        var hash = hashes.hash(command.password());
        return database.inTransaction(call.tenant(), () -> add(call, command, email, hash));
    }

    private Result add(CallContext call, Command command, String email, String hash) {
        var wanted = teams.all().stream()
                .filter(team -> command.teams().contains(team.id()))
                .toList();
        if (wanted.isEmpty() || wanted.size() < command.teams().size()) {
            return new Result.Invalid(List.of(Violation.of("/teams", "error.choice")));
        }
        var mine = grants.of(call.actor());
        if (!wanted.stream().allMatch(team -> mine.cover(team.rights()))) {
            return new Result.BeyondYourRights();
        }
        var id = MemberId.next();
        if (!members.insert(id, email, command.name().strip(), hash, call.now())) {
            return new Result.EmailTaken();
        }
        command.teams().forEach(team -> members.join(id, team));
        var names = wanted.stream().map(Team::name).toList();
        journal.audit(
                call, Change.created("member.added", "member", id.toString(), Map.of("email", email, "teams", names)));
        return new Result.Added(id);
    }
}
