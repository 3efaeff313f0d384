package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.infra.Teams;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Makes a member who may scan tickets and see who is in, and nothing else. */
@Service
public class AddDoorStaff {
    public static final Rights RIGHTS = new Rights(false, Set.of(Permissions.CHECKIN_SCAN, Permissions.CHECKIN_VIEW));

    private final AddMember addMember;
    private final DoorTeam doorTeam;

    @Inject
    public AddDoorStaff(AddMember addMember, DoorTeam doorTeam) {
        this.addMember = addMember;
        this.doorTeam = doorTeam;
    }

    public record Command(String email, String name, String password) {
        @Override
        public String toString() {
            return "AddDoorStaff[" + email + "]";
        }
    }

    public AddMember.Result execute(CallContext call, Command command) {
        return doorTeam.find(call)
                .<AddMember.Result>map(team -> addMember.execute(
                        call, new AddMember.Command(command.email(), command.name(), command.password(), Set.of(team))))
                .orElse(new AddMember.Result.BeyondYourRights());
    }

    /** The oldest team with just these rights, or a new one. */
    @Service
    public static class DoorTeam {
        private final Teams teams;
        private final AddTeam addTeam;

        @Inject
        public DoorTeam(Teams teams, AddTeam addTeam) {
            this.teams = teams;
            this.addTeam = addTeam;
        }

        @Transactional
        public Optional<TeamId> find(CallContext call) {
            var there = teams.all().stream()
                    .filter(team -> team.rights().equals(RIGHTS))
                    .map(Team::id)
                    .findFirst();
            return there.or(() -> switch (addTeam.execute(call, new AddTeam.Command("Door staff", RIGHTS))) {
                case AddTeam.Result.Added(var id) -> Optional.of(id);
                case AddTeam.Result.BeyondYourRights ignored -> Optional.empty();
                case AddTeam.Result.Invalid invalid -> throw new IllegalStateException(invalid.toString());
            });
        }
    }
}
