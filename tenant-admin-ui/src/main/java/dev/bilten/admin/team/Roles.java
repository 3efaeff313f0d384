package dev.bilten.admin.team;

import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.admin.reach.NamedDoors;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Team;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.AddDoorStaff;
import dev.bilten.identity.app.AddMember;
import dev.bilten.identity.app.InviteMember;
import dev.bilten.identity.app.ListTeams;
import dev.bilten.identity.app.PermissionRegistry;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.design.Choice;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody new may become: door staff, made at first need, or a member of one of the teams. */
@Service
public class Roles {
    static final String DOOR = "door";
    /** Those of {@link #choices} and {@link #rows}. */
    static final String WORDS = "dev/bilten/admin/team/team";

    private final ListTeams teams;
    private final AddDoorStaff addDoorStaff;
    private final AddDoorStaff.DoorTeam doorTeam;
    private final AddMember addMember;
    private final InviteMember invite;
    private final PermissionRegistry registry;
    private final NamedDoors doors;
    private final CurrentIdentity identity;

    @Inject
    public Roles(
            ListTeams teams,
            AddDoorStaff addDoorStaff,
            AddDoorStaff.DoorTeam doorTeam,
            AddMember addMember,
            InviteMember invite,
            PermissionRegistry registry,
            NamedDoors doors,
            CurrentIdentity identity) {
        this.teams = teams;
        this.addDoorStaff = addDoorStaff;
        this.doorTeam = doorTeam;
        this.addMember = addMember;
        this.invite = invite;
        this.registry = registry;
        this.doors = doors;
        this.identity = identity;
    }

    record Person(String email, String name, String password) {
        @Override
        public String toString() {
            return "Person[" + email + "]";
        }
    }

    AddMember.Result add(CallContext call, String role, Person person) {
        return role.equals(DOOR)
                ? addDoorStaff.execute(call, new AddDoorStaff.Command(person.email(), person.name(), person.password()))
                : addMember.execute(
                        call,
                        new AddMember.Command(
                                person.email(),
                                person.name(),
                                person.password(),
                                Set.of(new TeamId(UUID.fromString(role)))));
    }

    InviteMember.Result invite(CallContext call, String role, String email, String language) {
        var team = role.equals(DOOR) ? doorTeam.find(call) : Optional.of(new TeamId(UUID.fromString(role)));
        return team.map(one -> invite.execute(call, new InviteMember.Command(email, Set.of(one), language)))
                .orElse(new InviteMember.Result.BeyondYourRights());
    }

    Set<String> offered(TenantContext tenant) {
        var roles = new HashSet<String>();
        roles.add(DOOR);
        others(tenant).forEach(team -> roles.add(team.id().toString()));
        return roles;
    }

    List<Choice> choices(TenantContext tenant, Wording wording) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(DOOR, wording.text("team.door"), wording.text("team.door.help")));
        others(tenant).forEach(team -> choices.add(new Choice(team.id().toString(), team.name(), may(team, wording))));
        return choices;
    }

    /** Every team with what it may do in words. */
    List<TeamRow> rows(TenantContext tenant, Wording wording) {
        var all = teams.execute(tenant);
        var named = doors.names(all.stream().map(team -> team.rights().lists()).toList());
        return all.stream()
                .map(team -> new TeamRow(
                        RolePage.HERE + "/" + team.id(),
                        team.name(),
                        wording.text("team.members", team.members()),
                        may(team, wording),
                        named.of(team.rights().lists())))
                .toList();
    }

    private String may(Team team, Wording wording) {
        if (team.rights().everything()) {
            return wording.text("team.everything");
        }
        var words = new Wording(wording.messages(), OwnRights.WORDS, wording.locale());
        var named = registry.all().stream()
                .filter(one -> team.rights().named().contains(one.name()))
                .map(one -> OwnRights.label(one, words))
                .collect(Collectors.joining(wording.text("team.comma")));
        var events = team.rights().events().size();
        int lists = team.rights().lists().values().stream().mapToInt(Set::size).sum();
        var may = events == 0 ? named : wording.text("team.only", named, events);
        return lists == 0 ? may : wording.text("team.lists", may, lists);
    }

    /** The reader's own id. */
    String me() {
        return identity.caller() instanceof Caller.Person(var id, var _, var _, var _, var _) ? id : "";
    }

    private List<Team> others(TenantContext tenant) {
        return teams.execute(tenant).stream()
                .filter(team -> !team.rights().equals(AddDoorStaff.RIGHTS))
                .toList();
    }
}
