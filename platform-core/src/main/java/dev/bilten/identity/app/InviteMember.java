package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.MemberInvited;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.infra.InviteTokens;
import dev.bilten.identity.infra.Invites;
import dev.bilten.identity.infra.Members;
import dev.bilten.identity.infra.Teams;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks somebody by mail to work for the organizer. They choose their own name and password; nobody else ever knows it. */
@Service
public class InviteMember {
    /** How long an invitation is good. */
    public static final Duration LIFE = Duration.ofDays(7);
    /** Open at the same time; more is no team but a mailing. */
    public static final int MOST = 50;

    private final Members members;
    private final Invites invites;
    private final InviteTokens tokens;
    private final Teams teams;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public InviteMember(
            Members members, Invites invites, InviteTokens tokens, Teams teams, Grants grants, Journal journal) {
        this.members = members;
        this.invites = invites;
        this.tokens = tokens;
        this.teams = teams;
        this.grants = grants;
        this.journal = journal;
    }

    /** @param locale the language they are written to in */
    public record Command(String email, Set<TeamId> teams, String locale) {
        public Command {
            teams = Set.copyOf(teams);
        }
    }

    public sealed interface Result {
        record Invited(MemberId member) implements Result {}

        /** A member has this e-mail. */
        record EmailTaken() implements Result {}

        /** It is invited and has not answered: the mail can be sent again. */
        record InvitedBefore() implements Result {}

        record TooMany() implements Result {}

        record BeyondYourRights() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var email = Email.normal(command.email());
        if (!Email.valid(email)) {
            return new Result.Invalid(
                    List.of(Violation.of("/email", email.isEmpty() ? "error.required" : "error.email")));
        }
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
        if (invites.count() >= MOST) {
            return new Result.TooMany();
        }
        return invite(call, command, email, wanted);
    }

    private Result invite(CallContext call, Command command, String email, List<Team> wanted) {
        var id = MemberId.next();
        var until = call.now().plus(LIFE).truncatedTo(ChronoUnit.MILLIS);
        if (!invites.insert(id, email, Secrets.hash(tokens.of(call.tenant(), id, until)), until, call.now())) {
            return invites.waits(email) ? new Result.InvitedBefore() : new Result.EmailTaken();
        }
        wanted.forEach(team -> members.join(id, team.id()));
        var names = wanted.stream().map(Team::name).toList();
        journal.audit(
                call,
                Change.created("member.invited", "member", id.toString(), Map.of("email", email, "teams", names)));
        journal.publish(call, new MemberInvited(id.value(), command.locale()));
        return new Result.Invited(id);
    }
}
