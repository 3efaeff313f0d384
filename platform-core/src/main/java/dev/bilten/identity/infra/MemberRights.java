package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import jakarta.inject.Inject;
import java.util.Optional;

/** What members may do, as of at most five seconds ago; asked with every request of somebody signed in. */
@Service
public class MemberRights {
    private record Key(TenantId tenant, MemberId member) {}

    private final Recent<Key, Members.Current> recent = new Recent<>();
    private final Database database;
    private final Members members;

    @Inject
    public MemberRights(Database database, Members members) {
        this.database = database;
        this.members = members;
    }

    /** @param epoch the one the session was opened under; empty when all of those were ended */
    public Optional<SignedIn> of(TenantContext tenant, MemberId member, int epoch) {
        return recent.get(
                        new Key(tenant.id(), member),
                        () -> database.inTransaction(tenant, () -> members.current(member)))
                .filter(current -> current.epoch() == epoch)
                .map(Members.Current::signedIn);
    }

    /** On this node at once; the others follow within five seconds. */
    public void changed(TenantContext tenant, MemberId member) {
        recent.forget(new Key(tenant.id(), member));
    }
}
