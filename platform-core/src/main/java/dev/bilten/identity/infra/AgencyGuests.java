package dev.bilten.identity.infra;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.tenancy.api.Care;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody of an agency in the admin of an organizer it looks after. They may do what its own people may, but for what would
 * outlive the agency's access: members, keys, and the agency's access itself.
 */
@Service
public class AgencyGuests {
    private static final List<String> NEVER =
            List.of(Permissions.TEAM_EDIT, Permissions.API_KEYS_EDIT, Permissions.AGENCY_WORK);

    static final Rights RIGHTS = new Rights(
            false,
            Permissions.BUILT_IN.stream().filter(name -> !NEVER.contains(name)).collect(Collectors.toSet()));

    private final Agencies agencies;
    private final MemberRights members;

    @Inject
    public AgencyGuests(Agencies agencies, MemberRights members) {
        this.agencies = agencies;
        this.members = members;
    }

    /** Nothing is remembered but the person's own rights: who is shut out, or taken away, is out with the next request. */
    public Optional<SignedIn> of(TenantContext organizer, TenantId home, MemberId member, int epoch) {
        return agencies.read(organizer)
                .filter(Care::admitted)
                .filter(care -> care.agency().home().id().equals(home))
                .flatMap(care -> members.of(care.agency().home(), member, epoch)
                        .filter(person -> person.may(Permissions.AGENCY_WORK))
                        .map(person -> guest(person, care)));
    }

    /** As the organizer's audit log names them: the person, and for whom. */
    private static SignedIn guest(SignedIn person, Care care) {
        var name = person.name() + " (" + care.agency().name() + ")";
        return new SignedIn(person.member(), name, person.email(), RIGHTS);
    }
}
