package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.infra.Owners;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** Who may do everything at an organizer, and so is whom to ask for more rights. */
@Service
public class ListOwners {
    private final Owners owners;

    @Inject
    public ListOwners(Owners owners) {
        this.owners = owners;
    }

    /** Their names, those who are there longest first. */
    @Transactional
    public List<String> execute(TenantContext tenant, int most) {
        return owners.names(most);
    }
}
