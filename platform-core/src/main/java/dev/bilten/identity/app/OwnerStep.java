package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.domain.Email;
import dev.bilten.identity.domain.Names;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.api.Tenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** A new organizer's first owner, its two first teams, and its profile. */
@Service
public class OwnerStep implements NewTenantStep {
    private final AddTeam addTeam;
    private final AddMember addMember;
    private final TenantSettings settings;

    @Inject
    public OwnerStep(AddTeam addTeam, AddMember addMember, TenantSettings settings) {
        this.addTeam = addTeam;
        this.addMember = addMember;
        this.settings = settings;
    }

    @Override
    public List<Violation> check(Owner owner) {
        return Names.person(Email.normal(owner.email()), owner.name(), owner.password());
    }

    @Override
    public void prepare(CallContext call, Tenant tenant, Owner owner) {
        var owners = team(call, "Owners", Rights.EVERYTHING);
        team(call, "Door staff", AddDoorStaff.RIGHTS);
        settings.save(call, Profile.KEY, profile(tenant, owner));
        var person = new AddMember.Command(owner.email(), owner.name(), owner.password(), Set.of(owners));
        switch (addMember.execute(call, person)) {
            case AddMember.Result.Added ignored -> {}
            case AddMember.Result.Invalid(var violations) ->
                throw new ProblemException(ProblemType.INVALID, "The owner's details do not do.", violations);
            case AddMember.Result.EmailTaken taken -> throw new IllegalStateException(taken.toString());
            case AddMember.Result.BeyondYourRights beyond -> throw new IllegalStateException(beyond.toString());
        }
    }

    /** Its shop speaks the language that was chosen; the others are a tick away. */
    private static Profile profile(Tenant tenant, Owner owner) {
        return OurLanguages.TAGS.contains(owner.language())
                ? Profile.named(tenant.name()).speaking(owner.language())
                : Profile.named(tenant.name());
    }

    private TeamId team(CallContext call, String name, Rights rights) {
        return switch (addTeam.execute(call, new AddTeam.Command(name, rights))) {
            case AddTeam.Result.Added(var id) -> id;
            case AddTeam.Result.Invalid invalid -> throw new IllegalStateException(invalid.toString());
            case AddTeam.Result.BeyondYourRights beyond -> throw new IllegalStateException(beyond.toString());
        };
    }
}
